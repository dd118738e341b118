import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Perfil } from "@/lib/domain/perfil";
import type { LinkState, Links } from "@/lib/ports";
import { rememberContact } from "./accounts/contacts";
import { setRepresentante } from "./accounts/holder";
import { endProvisional } from "./accounts/provisional";
import { columnsOf, type Deps, linkDigest, lock, record } from "./accounts/write";
import type { Tx } from "./client";
import { endPending } from "./operations";
import { withdraw } from "./outbox";
import { accounts, codes, identifiers, links } from "./schema";

type Link = typeof links.$inferSelect;

export function makeLinks(deps: Deps): Links {
  const { db, mac, clock } = deps;
  const stateOf = (link: Link, perfil: Perfil): LinkState => ({
    kind: link.kind,
    accountId: link.accountId,
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

    use: (token, origin, messages) =>
      db.transaction(async (tx) => {
        const [link] = await tx
          .select()
          .from(links)
          .where(eq(links.digest, linkDigest(mac, token)))
          .for("update");
        if (!link) return null;
        const { accountId, submission } = link;
        const { perfil, lang } = await lock(tx, accountId);
        const before = stateOf(link, perfil);
        if (before.state !== "open") return before;
        const at = clock.now();
        await actions[link.kind](tx, link, at);
        await tx.update(links).set({ usedAt: at }).where(eq(links.digest, link.digest));
        const operation = { submission, origin, lang };
        const action = `enlace:${link.kind}`;
        await record(tx, deps, { accountId, at, action, operation }, { messages, links: [] });
        return before;
      }),
  };
}

const actions: Record<Link["kind"], (tx: Tx, link: Link, at: Date) => Promise<void>> = {
  /** Only while the address is still the one that the link was sent to. */
  async confirmar(tx, { accountId, before }, at) {
    const email = before && "email" in before ? before.email : "";
    await tx
      .update(accounts)
      .set({ emailConfirmedAt: at })
      .where(and(eq(accounts.id, accountId), eq(accounts.email, email)));
  },

  /** Nothing of the account changes: the browser that the link was opened in becomes a known one. */
  async conocer() {},

  /** Whatever waits by now: another request may have taken the place of the one that was told. */
  async detener(tx, { accountId }) {
    await endPending(tx, accountId, "anulado");
  },

  /**
   * Puts the account back to what it was before that change: whatever was changed later is undone first,
   * and its links are used up, or whoever made those changes could bring them back.
   */
  async deshacer(tx, link, at) {
    const { accountId } = link;
    const later = await tx
      .select()
      .from(links)
      .where(and(eq(links.accountId, accountId), eq(links.kind, "deshacer"), gt(links.seq, link.seq)))
      .orderBy(desc(links.seq));
    for (const { digest, before, usedAt } of later) {
      if (usedAt) continue;
      await putBack(tx, accountId, before, at);
      await tx.update(links).set({ usedAt: at }).where(eq(links.digest, digest));
    }
    await putBack(tx, accountId, link.before, at);
    await tx
      .update(accounts)
      .set({ browsers: sql`${accounts.browsers} + 1` })
      .where(eq(accounts.id, accountId));
    await spendLinks(tx, accountId, "conocer", at);
    await endProvisional(tx, accountId, "anulada");
    await tx.delete(codes).where(eq(codes.accountId, accountId));
    await endPending(tx, accountId, "anulado");
    await withdraw(tx, accountId, "claveProvisoria");
  },
};

/** The links of a kind that an account has out: they were sent to whoever was trusted then. */
async function spendLinks(tx: Tx, accountId: string, kind: Link["kind"], at: Date): Promise<void> {
  const open = and(eq(links.accountId, accountId), eq(links.kind, kind), isNull(links.usedAt));
  await tx.update(links).set({ usedAt: at }).where(open);
}

async function putBack(tx: Tx, accountId: string, before: Link["before"], until: Date): Promise<void> {
  if (!before || "email" in before) return;
  if ("claveHash" in before) {
    await tx.update(accounts).set({ claveHash: before.claveHash }).where(eq(accounts.id, accountId));
    return;
  }
  const row = await lock(tx, accountId);
  // Thrown out by somebody whose address was trusted: it may be told, and do nothing any more.
  await rememberContact(tx, row, before.data.contact, { until, standing: "repudiated" });
  const doubtedUntil = before.data.doubtedUntil ? new Date(before.data.doubtedUntil) : null;
  await tx
    .update(accounts)
    .set({ ...columnsOf(before.data, row), doubtedUntil })
    .where(eq(accounts.id, accountId));
  if (before.data.representante) await setRepresentante(tx, accountId, before.data.representante);
  if (!before.addedIdentifier) return;
  const { kind, value } = before.addedIdentifier;
  await tx
    .delete(identifiers)
    .where(and(eq(identifiers.kind, kind), eq(identifiers.value, value), eq(identifiers.accountId, accountId)));
}
