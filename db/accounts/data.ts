import { and, eq, lte } from "drizzle-orm";
import type { Accounts, DataChange, Identifier } from "@/lib/ports";
import type { Tx } from "../client";
import { claim } from "../operations";
import { withdraw } from "../outbox";
import { accounts, codes, identifiers, pendingChanges, provisionalKeys } from "../schema";
import { transact } from "../transaction";
import { columnsOf, type Deps, dataOf, lock, record } from "./write";

type Data = Pick<Accounts, "update" | "updateLater" | "dueChanges" | "applyChange">;

/** Changes of address, contact, secret question and second identifier: at once, or after a wait. */
export function data(deps: Deps): Data {
  const { db, clock } = deps;
  return {
    update: (operation, accountId, change, notices) =>
      transact<Awaited<ReturnType<Accounts["update"]>>>(db, async (tx, abort) => {
        const at = clock.now();
        const row = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(done);
        if (!(await apply(tx, row, change))) abort("identifierTaken");
        const before = { data: dataOf(row), addedIdentifier: change.identifier };
        await record(tx, deps, { accountId, at, action: "datosCambiados", operation, before }, notices);
        return done;
      }),

    updateLater: (operation, accountId, change, effectiveAt, notices) =>
      transact(db, async (tx, abort) => {
        const at = clock.now();
        await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(done);
        const kept = { submission: operation.submission, change, effectiveAt };
        await tx
          .insert(pendingChanges)
          .values({ accountId, ...kept })
          .onConflictDoUpdate({ target: pendingChanges.accountId, set: kept });
        await record(tx, deps, { accountId, at, action: "cambioPendiente", operation }, notices);
        return done;
      }),

    dueChanges: () =>
      db
        .select({
          accountId: pendingChanges.accountId,
          submission: pendingChanges.submission,
          change: pendingChanges.change,
        })
        .from(pendingChanges)
        .where(lte(pendingChanges.effectiveAt, clock.now())),

    async applyChange(accountId, submission, notices) {
      await transact<void>(db, async (tx, abort) => {
        const at = clock.now();
        const row = await lock(tx, accountId);
        const [pending] = await tx
          .delete(pendingChanges)
          .where(and(eq(pendingChanges.accountId, accountId), eq(pendingChanges.submission, submission)))
          .returning();
        if (!pending) return;
        // Someone else got the RUT meanwhile: the rest of the change still holds.
        const taken = pending.change.identifier !== null && (await ownerOf(tx, pending.change.identifier)) !== null;
        const change = taken ? { ...pending.change, identifier: null } : pending.change;
        if (!(await apply(tx, row, change))) abort();
        const before = { data: dataOf(row), addedIdentifier: change.identifier };
        const operation = { submission, origin: "job", lang: row.lang };
        await record(tx, deps, { accountId, at, action: "datosCambiados", operation, before }, notices);
      });
    },
  };
}

/** False when the new identifier belongs to another account. Keys on their way to old addresses are voided. */
async function apply(tx: Tx, row: typeof accounts.$inferSelect, change: DataChange): Promise<boolean> {
  if (change.identifier) {
    const owner = await ownerOf(tx, change.identifier);
    if (owner !== null && owner !== row.id) return false;
    const mine = await tx
      .insert(identifiers)
      .values({ ...change.identifier, accountId: row.id })
      .onConflictDoNothing()
      .returning();
    if (mine.length === 0 && owner === null) return false;
  }
  await tx.update(accounts).set(columnsOf(change, row)).where(eq(accounts.id, row.id));
  await tx.delete(pendingChanges).where(eq(pendingChanges.accountId, row.id));
  await tx.delete(codes).where(eq(codes.accountId, row.id));
  if (change.contact.email !== row.email || change.contact.celular !== row.celular) {
    await tx.delete(provisionalKeys).where(eq(provisionalKeys.accountId, row.id));
    await withdraw(tx, row.id, "claveProvisoria");
  }
  return true;
}

async function ownerOf(tx: Tx, { kind, value }: Identifier): Promise<string | null> {
  const [row] = await tx
    .select({ accountId: identifiers.accountId })
    .from(identifiers)
    .where(and(eq(identifiers.kind, kind), eq(identifiers.value, value)));
  return row?.accountId ?? null;
}
