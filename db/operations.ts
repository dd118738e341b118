import { and, eq } from "drizzle-orm";
import type { Done, KeptOutcome, Operation } from "@/lib/ports";
import type { Db, Tx } from "./client";
import { operations, pendingChanges } from "./schema";

const folioOf = (folio: number, at: Date) => `CS-${at.getUTCFullYear()}-${String(folio).padStart(6, "0")}`;

/**
 * Claims a submission. A second one with the same id waits for the first to commit and is then told
 * what that one did, so a double click or a retry does the work once.
 *
 * @throws when the id was used for another trámite: only whoever makes one up comes to that.
 */
export async function claim(
  tx: Tx,
  operation: Operation,
  accountId: string,
  at: Date,
  effectiveAt: Date | null = null,
): Promise<Done> {
  const { submission, perfil, tramite } = operation;
  const outcome = effectiveAt && ("pendiente" as const);
  const [mine] = await tx
    .insert(operations)
    .values({ submission, accountId, perfil, tramite, at, outcome, effectiveAt })
    .onConflictDoNothing({ target: operations.submission })
    .returning({ folio: operations.folio });
  if (mine) return { folio: folioOf(mine.folio, at), accountId, at, repeated: false };
  const earlier = await findDone(tx, operation);
  if (!earlier) throw new Error("a submission id was used for something else");
  return earlier;
}

/** An earlier try, once it is seen to be about the same account. */
export function own(done: Done, accountId: string): Done {
  if (done.accountId !== accountId) throw new Error("a submission id was used for somebody else");
  return done;
}

/** What a submission has already done in this trámite, or `null`. */
export async function findDone(db: Db | Tx, { submission, perfil, tramite }: Operation): Promise<Done | null> {
  const row = await findOperation(db, submission);
  if (row?.perfil !== perfil || row.tramite !== tramite) return null;
  return { folio: folioOf(row.folio, row.at), accountId: row.accountId, at: row.at, repeated: true };
}

export async function findOperation(db: Db | Tx, submission: string) {
  const [row] = await db.select().from(operations).where(eq(operations.submission, submission));
  return row ? { ...row, shown: folioOf(row.folio, row.at) } : null;
}

/** Ends the change that an account has waiting, if it has one, and notes what became of it. */
export async function endPending(tx: Tx, accountId: string, outcome: KeptOutcome, submission?: string) {
  const mine = eq(pendingChanges.accountId, accountId);
  const [pending] = await tx
    .delete(pendingChanges)
    .where(submission === undefined ? mine : and(mine, eq(pendingChanges.submission, submission)))
    .returning();
  if (!pending) return null;
  await tx.update(operations).set({ outcome }).where(eq(operations.submission, pending.submission));
  return pending;
}
