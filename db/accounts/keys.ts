import { and, eq, gt } from "drizzle-orm";
import type { Accounts } from "@/lib/ports";
import { claim, endPending, own } from "../operations";
import { withdraw } from "../outbox";
import { accounts, codes, provisionalKeys } from "../schema";
import { transact } from "../transaction";
import { type Deps, lock, record } from "./write";

type Keys = Pick<Accounts, "issueProvisional" | "provisional" | "changeKey" | "renewHash" | "issueCode" | "spendCode">;

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
        await tx
          .insert(provisionalKeys)
          .values({ accountId, ...key })
          .onConflictDoUpdate({ target: provisionalKeys.accountId, set: key });
        const notices = { messages: [message], links: [] };
        const by = { ...operation, lang };
        await record(tx, deps, { accountId, at, action: "claveProvisoria", operation: by }, notices);
        return done;
      }),

    async provisional(accountId) {
      const [row] = await db
        .select({ hash: provisionalKeys.hash, expiresAt: provisionalKeys.expiresAt })
        .from(provisionalKeys)
        .where(and(eq(provisionalKeys.accountId, accountId), gt(provisionalKeys.expiresAt, clock.now())));
      return row ?? null;
    },

    changeKey: (operation, accountId, { knownHash, provisionalHash, newHash }, notices) =>
      transact<Awaited<ReturnType<Accounts["changeKey"]>>>(db, async (tx, abort) => {
        const at = clock.now();
        const row = await lock(tx, accountId);
        const done = await claim(tx, operation, accountId, at);
        if (done.repeated) abort(own(done, accountId));
        if (row.claveHash !== knownHash) abort("stale");
        if (provisionalHash !== null) {
          const valid = and(eq(provisionalKeys.accountId, accountId), gt(provisionalKeys.expiresAt, at));
          const [key] = await tx.select().from(provisionalKeys).where(valid);
          if (key?.hash !== provisionalHash) abort("stale");
        }
        await tx.update(accounts).set({ claveHash: newHash }).where(eq(accounts.id, accountId));
        await tx.delete(provisionalKeys).where(eq(provisionalKeys.accountId, accountId));
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

    issueCode: (operation, accountId, code, message) =>
      db.transaction(async (tx) => {
        const at = clock.now();
        const { lang } = await lock(tx, accountId);
        await withdraw(tx, accountId, "codigo");
        const row = { digest: code.hash, expiresAt: code.expiresAt };
        await tx
          .insert(codes)
          .values({ accountId, ...row })
          .onConflictDoUpdate({ target: codes.accountId, set: row });
        await record(
          tx,
          deps,
          { accountId, at, action: "codigo", operation: { ...operation, lang } },
          {
            messages: [message],
            links: [],
          },
        );
      }),

    async spendCode(accountId, digest) {
      const gone = await db
        .delete(codes)
        .where(and(eq(codes.accountId, accountId), eq(codes.digest, digest), gt(codes.expiresAt, clock.now())))
        .returning();
      return gone.length > 0;
    },
  };
}
