import { eq } from "drizzle-orm";
import type { Done, Operation } from "@/lib/ports";
import type { Db, Tx } from "./client";
import { operations } from "./schema";

const folioOf = (folio: number, at: Date) => `CS-${at.getUTCFullYear()}-${String(folio).padStart(6, "0")}`;

/**
 * Claims a submission. A second one with the same id waits for the first to commit and is then told
 * what that one did, so a double click or a retry does the work once.
 */
export async function claim(tx: Tx, operation: Operation, accountId: string, at: Date): Promise<Done> {
  const [mine] = await tx
    .insert(operations)
    .values({
      submission: operation.submission,
      accountId,
      perfil: operation.perfil,
      tramite: operation.tramite,
      at,
    })
    .onConflictDoNothing({ target: operations.submission })
    .returning({ folio: operations.folio });
  if (mine) return { folio: folioOf(mine.folio, at), accountId, at, repeated: false };
  const earlier = await findDone(tx, operation.submission);
  if (!earlier) throw new Error("a submission conflicted with one that does not exist");
  return earlier;
}

/** What a submission has already done, or `null`. */
export async function findDone(db: Db | Tx, submission: string): Promise<Done | null> {
  const [row] = await db.select().from(operations).where(eq(operations.submission, submission));
  return row ? { folio: folioOf(row.folio, row.at), accountId: row.accountId, at: row.at, repeated: true } : null;
}
