import { and, eq, lte, ne } from "drizzle-orm";
import { standingOf } from "@/lib/domain/audience";
import type { Identifier } from "@/lib/domain/identifier";
import type { Accounts, DataChange } from "@/lib/ports";
import type { Tx } from "../client";
import { claim, endPending, own } from "../operations";
import { withdraw } from "../outbox";
import { accounts, type Before, codes, identifiers, type KeptChange, pendingChanges } from "../schema";
import { transact } from "../transaction";
import { doubtFrom, rememberContact } from "./contacts";
import { findRepresentante, setRepresentante } from "./holder";
import { endProvisional } from "./provisional";
import { columnsOf, type Deps, dataOf, lock, record } from "./write";

type Data = Pick<Accounts, "update" | "updateLater" | "dueChanges" | "applyChange">;

/** Changes of address, contact, secret question, representative and second identifier: at once, or after a wait. */
export function data(deps: Deps): Data {
  const { db, clock } = deps;
  return {
    update: (operation, seen, change, notices) =>
      transact<Awaited<ReturnType<Accounts["update"]>>>(db, async (tx, abort) => {
        const at = clock.now();
        const accountId = seen.id;
        const row = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(own(done, accountId));
        const { email, celular } = seen.contact;
        if (row.claveHash !== seen.claveHash || row.email !== email || row.celular !== celular) abort("stale");
        const before = await apply(tx, row, change, { at, unproven: false });
        if (!before) return abort("identifierTaken");
        const by = { ...operation, lang: row.lang };
        await record(tx, deps, { accountId, at, action: "datosCambiados", operation: by, before }, notices);
        return done;
      }),

    updateLater: (operation, accountId, change, { effectiveAt, known }, notices) =>
      transact<Awaited<ReturnType<Accounts["updateLater"]>>>(db, async (tx, abort) => {
        const at = clock.now();
        const { lang } = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at, effectiveAt);
        if (done.repeated) abort(own(done, accountId));
        if ((await endPending(tx, accountId, "anulado"))?.known && !known) abort("waiting");
        const kept = { submission: operation.submission, change, effectiveAt, known };
        await tx.insert(pendingChanges).values({ accountId, ...kept });
        const by = { ...operation, lang };
        await record(tx, deps, { accountId, at, action: "cambioPendiente", operation: by }, notices);
        return done;
      }),

    async dueChanges() {
      const due = await db.select().from(pendingChanges).where(lte(pendingChanges.effectiveAt, clock.now()));
      return due.map(({ accountId, submission, change }) => ({ accountId, submission, change: changeOf(change) }));
    },

    async applyChange(accountId, submission, notices) {
      await transact<void>(db, async (tx, abort) => {
        const at = clock.now();
        const row = await lock(tx, accountId);
        const pending = await endPending(tx, accountId, "aplicado", submission);
        if (!pending) return;
        const kept = changeOf(pending.change);
        // Someone else got the RUT meanwhile, or this account another: the rest of the change still holds.
        const how = { at, unproven: true };
        const before =
          (await apply(tx, row, kept, how)) ?? (await apply(tx, row, { ...kept, identifier: null }, how)) ?? abort();
        const operation = { submission, origin: "job", lang: row.lang };
        await record(tx, deps, { accountId, at, action: "datosCambiados", operation, before }, notices);
      });
    },
  };
}

const changeOf = ({ representante = null, ...change }: KeptChange): DataChange => ({ ...change, representante });

/**
 * Gives what was there before, or `null` when the new identifier belongs to another account. Keys on their
 * way to old addresses are voided.
 */
async function apply(
  tx: Tx,
  row: typeof accounts.$inferSelect,
  change: DataChange,
  { at, unproven }: { at: Date; unproven: boolean },
): Promise<Before | null> {
  let addedIdentifier: Identifier | null = null;
  if (change.identifier) {
    const owner = await ownerOf(tx, change.identifier);
    if (owner !== null && owner !== row.id) return null;
    if (await hasAnother(tx, row.id, change.identifier)) return null;
    const mine = await tx
      .insert(identifiers)
      .values({ ...change.identifier, accountId: row.id })
      .onConflictDoNothing()
      .returning();
    if (mine.length === 0 && owner === null) return null;
    if (mine.length > 0) addedIdentifier = change.identifier;
  }
  const representante = await findRepresentante(tx, row.id);
  await tx
    .update(accounts)
    .set({
      ...columnsOf(change, row),
      ...(unproven && { doubtedUntil: doubtFrom(at), browsers: row.browsers + 1 }),
    })
    .where(eq(accounts.id, row.id));
  if (change.representante) await setRepresentante(tx, row.id, change.representante);
  await endPending(tx, row.id, "anulado");
  await tx.delete(codes).where(eq(codes.accountId, row.id));
  if (change.contact.email !== row.email || change.contact.celular !== row.celular) {
    await rememberContact(tx, row, change.contact, { until: at, standing: standingOf(row, at) });
    await endProvisional(tx, row.id, "anulada");
    await withdraw(tx, row.id, "claveProvisoria");
  }
  const doubtedUntil = row.doubtedUntil?.toISOString() ?? null;
  return { data: { ...dataOf(row), doubtedUntil, representante }, addedIdentifier };
}

/** An account has one identifier of each kind: else one person could take many people's numbers. */
async function hasAnother(tx: Tx, accountId: string, { kind, value }: Identifier): Promise<boolean> {
  const others = await tx
    .select({ value: identifiers.value })
    .from(identifiers)
    .where(and(eq(identifiers.accountId, accountId), eq(identifiers.kind, kind), ne(identifiers.value, value)));
  return others.length > 0;
}

async function ownerOf(tx: Tx, { kind, value }: Identifier): Promise<string | null> {
  const [row] = await tx
    .select({ accountId: identifiers.accountId })
    .from(identifiers)
    .where(and(eq(identifiers.kind, kind), eq(identifiers.value, value)));
  return row?.accountId ?? null;
}
