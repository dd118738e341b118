import { and, eq } from "drizzle-orm";
import type { Perfil } from "@/lib/domain/perfil";
import type { LinkState, Links } from "@/lib/ports";
import { columnsOf, type Deps, linkDigest, lock } from "./accounts/write";
import { audit } from "./audit";
import type { Tx } from "./client";
import { withdraw } from "./outbox";
import { accounts, codes, identifiers, links, pendingChanges, provisionalKeys } from "./schema";

type Link = typeof links.$inferSelect;

export function makeLinks(deps: Deps): Links {
  const { db, mac, clock } = deps;
  const stateOf = (link: Link, perfil: Perfil): LinkState => ({
    kind: link.kind,
    perfil,
    state: link.usedAt ? "used" : link.expiresAt <= clock.now() ? "expired" : "open",
  });
  return {
    async look(token) {
      const [found] = await db
        .select({ link: links, perfil: accounts.perfil })
        .from(links)
        .innerJoin(accounts, eq(accounts.id, links.accountId))
        .where(eq(links.digest, linkDigest(mac, token)));
      return found ? stateOf(found.link, found.perfil) : null;
    },

    use: (token, origin) =>
      db.transaction(async (tx) => {
        const [link] = await tx
          .select()
          .from(links)
          .where(eq(links.digest, linkDigest(mac, token)))
          .for("update");
        if (!link) return null;
        const { accountId, submission } = link;
        const { perfil } = await lock(tx, accountId);
        const before = stateOf(link, perfil);
        if (before.state !== "open") return before;
        const at = clock.now();
        await actions[link.kind](tx, link, at);
        await tx.update(links).set({ usedAt: at }).where(eq(links.digest, link.digest));
        await audit(tx, mac, { accountId, at, action: `enlace:${link.kind}`, origin, submission });
        return before;
      }),
  };
}

const actions: Record<Link["kind"], (tx: Tx, link: Link, at: Date) => Promise<void>> = {
  async confirmar(tx, { accountId }, at) {
    await tx.update(accounts).set({ emailConfirmedAt: at }).where(eq(accounts.id, accountId));
  },

  async detener(tx, { accountId, submission }) {
    await tx
      .delete(pendingChanges)
      .where(and(eq(pendingChanges.accountId, accountId), eq(pendingChanges.submission, submission)));
  },

  /** Puts back what was, and voids whatever else whoever changed it may have set in motion. */
  async deshacer(tx, { accountId, before }) {
    if (before && "claveHash" in before) {
      await tx.update(accounts).set({ claveHash: before.claveHash }).where(eq(accounts.id, accountId));
    } else if (before) {
      const row = await lock(tx, accountId);
      await tx.update(accounts).set(columnsOf(before.data, row)).where(eq(accounts.id, accountId));
      if (before.addedIdentifier) {
        const { kind, value } = before.addedIdentifier;
        await tx
          .delete(identifiers)
          .where(and(eq(identifiers.kind, kind), eq(identifiers.value, value), eq(identifiers.accountId, accountId)));
      }
    }
    await tx.delete(provisionalKeys).where(eq(provisionalKeys.accountId, accountId));
    await tx.delete(codes).where(eq(codes.accountId, accountId));
    await tx.delete(pendingChanges).where(eq(pendingChanges.accountId, accountId));
    await withdraw(tx, accountId, "claveProvisoria");
  },
};
