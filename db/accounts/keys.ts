import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Accounts } from "@/lib/ports";
import { claim, endPending, own } from "../operations";
import { withdraw } from "../outbox";
import { accounts, codes, provisionalKeys } from "../schema";
import { transact } from "../transaction";
import { endProvisional } from "./provisional";
import { type Deps, lock, record } from "./write";

type Keys = Pick<
  Accounts,
  "issueProvisional" | "provisional" | "issued" | "changeKey" | "renewHash" | "issueCode" | "spendCode"
>;

/** Everything that makes, checks or spends a clave, a provisional key or a code. */
export function keys(deps: Deps): Keys {
  const { db, clock } = deps;
  return {
    issueProvisional: (operation, accountId, key, message) =>
      transact(db, async (tx, abort) => {
        const at = clock.now();
        const { lang } = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(own(done, accountId));
        await withdraw(tx, accountId, "claveProvisoria");
        await endProvisional(tx, accountId, "reemplazada");
        await tx.insert(provisionalKeys).values({ accountId, issuedAt: at, ...key });
        const notices = { messages: [message], links: [] };
        const by = { ...operation, lang };
        await record(tx, deps, { accountId, at, action: "claveProvisoria", operation: by }, notices);
        return done;
      }),

    async provisional(accountId) {
      const [row] = await db.select().from(provisionalKeys).where(openOf(accountId, clock.now()));
      return row ?? null;
    },

    issued: (accountIds, hint) =>
      db
        .select()
        .from(provisionalKeys)
        // Those made before there were hints have none: they are looked at, too, until their time is over.
        .where(and(inArray(provisionalKeys.accountId, accountIds), inArray(provisionalKeys.hint, [hint, ""]))),

    changeKey: (operation, accountId, { knownHash, provisionalHash, newHash }, notices) =>
      transact<Awaited<ReturnType<Accounts["changeKey"]>>>(db, async (tx, abort) => {
        const at = clock.now();
        const row = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(own(done, accountId));
        if (row.claveHash !== knownHash) abort("stale");
        if (provisionalHash !== null) {
          const [key] = await tx.select().from(provisionalKeys).where(openOf(accountId, at));
          if (key?.hash !== provisionalHash) abort("stale");
        }
        await tx
          .update(accounts)
          .set({ claveHash: newHash, browsers: row.browsers + 1 })
          .where(eq(accounts.id, accountId));
        await endProvisional(tx, accountId, provisionalHash === null ? "anulada" : "usada");
        await withdraw(tx, accountId, "claveProvisoria");
        await tx.delete(codes).where(eq(codes.accountId, accountId));
        await endPending(tx, accountId, "anulado");
        const before = { claveHash: row.claveHash };
        const by = { ...operation, lang: row.lang };
        await record(tx, deps, { accountId, at, action: "claveCambiada", operation: by, before }, notices);
        return done;
      }),

    async renewHash(accountId, which, oldHash, newHash) {
      const { column, set } = {
        clave: { column: accounts.claveHash, set: { claveHash: newHash } },
        respuesta: { column: accounts.respuestaHash, set: { respuestaHash: newHash } },
        serie: { column: accounts.serieHash, set: { serieHash: newHash } },
      }[which];
      await db
        .update(accounts)
        .set(set)
        .where(and(eq(accounts.id, accountId), eq(column, oldHash)));
    },

    issueCode: (operation, accountId, { digest, expiresAt }, message) =>
      db.transaction(async (tx) => {
        const at = clock.now();
        const { lang } = await lock(tx, accountId);
        await tx.insert(codes).values({ accountId, digest, expiresAt }).onConflictDoNothing();
        const notices = { messages: [message], links: [] };
        await record(tx, deps, { accountId, at, action: "codigo", operation: { ...operation, lang } }, notices);
      }),

    async spendCode(accountId, digest) {
      const right = and(eq(codes.accountId, accountId), eq(codes.digest, digest), gt(codes.expiresAt, clock.now()));
      const gone = await db.delete(codes).where(right).returning();
      if (gone.length > 0) await db.delete(codes).where(eq(codes.accountId, accountId));
      return gone.length > 0;
    },
  };
}

/** The key that opens, if its time is not over. */
const openOf = (accountId: string, at: Date) =>
  and(eq(provisionalKeys.accountId, accountId), isNull(provisionalKeys.ending), gt(provisionalKeys.expiresAt, at));
