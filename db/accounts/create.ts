import { and, eq, isNull, ne } from "drizzle-orm";
import type { Holder } from "@/lib/domain/holder";
import { holds } from "@/lib/domain/identifier";
import type { Perfil } from "@/lib/domain/perfil";
import type { Account, Done, Operation, Registration } from "@/lib/ports";
import type { Tx } from "../client";
import { claim } from "../operations";
import { accounts, identifiers, scans } from "../schema";
import { insertHolder } from "./holder";
import { accountById } from "./read";
import { addressColumns, type Deps } from "./write";

const DAY_MS = 86_400_000;

export type Created = Done | "identifierTaken" | "scanGone";

export type RegisterDeps = Deps & { scanRetentionDays: number };

/** What an account begins with. */
type NewAccount = Pick<Registration, "identifier" | "scanId"> &
  Pick<Account, "address" | "contact" | "claveHash" | "pregunta" | "respuestaHash" | "serieHash"> & {
    perfil: Perfil;
    holder: Holder;
  };

/**
 * Writes a new account, and no event or message yet. Gives up the transaction when the identifier is
 * taken, the scan is gone, or the submission was done before.
 *
 * @throws when the submission was for another identifier.
 */
export async function create(
  tx: Tx,
  abort: (outcome: Created) => never,
  deps: RegisterDeps,
  operation: Operation,
  account: NewAccount,
): Promise<Done> {
  const at = deps.clock.now();
  const id = crypto.randomUUID();
  const { perfil, identifier, holder, scanId, address, contact } = account;
  const { claveHash, pregunta, respuestaHash, serieHash } = account;
  await tx.insert(accounts).values({
    ...{ id, perfil, lang: operation.lang, claveHash, pregunta, respuestaHash, serieHash },
    ...contact,
    ...addressColumns(address),
    createdAt: at,
  });
  const done = await claim(tx, operation, id, at);
  if (done.repeated) {
    const earlier = await accountById(tx, done.accountId);
    if (!earlier || !holds(earlier.identifiers, identifier))
      throw new Error("a submission id was used for somebody else");
    abort(done);
  }
  const mine = await tx
    .insert(identifiers)
    .values({ ...identifier, accountId: id })
    .onConflictDoNothing()
    .returning();
  if (mine.length === 0) abort("identifierTaken");
  await insertHolder(tx, id, holder);
  if (scanId !== null) {
    const deleteAfter = new Date(at.getTime() + deps.scanRetentionDays * DAY_MS);
    const attached = await tx
      .update(scans)
      .set({ accountId: id, deleteAfter })
      // Whatever a caller believes: what nobody has read and cleaned is no scan.
      .where(and(eq(scans.id, scanId), isNull(scans.accountId), ne(scans.type, "application/octet-stream")))
      .returning();
    if (attached.length === 0) abort("scanGone");
  }
  return done;
}
