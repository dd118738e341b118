import { and, eq, isNull } from "drizzle-orm";
import type { Accounts } from "@/lib/ports";
import { claim } from "../operations";
import { accounts, identifiers, persons, scans } from "../schema";
import { transact } from "../transaction";
import { accountById } from "./read";
import { type Deps, record } from "./write";

const DAY_MS = 86_400_000;

/** A new account, unless its identifier is taken, the submission was done before, or its scan is gone. */
export function register(deps: Deps & { scanRetentionDays: number }): Accounts["register"] {
  return (operation, data, notices) =>
    transact<Awaited<ReturnType<Accounts["register"]>>>(deps.db, async (tx, abort) => {
      const at = deps.clock.now();
      const id = crypto.randomUUID();
      const { perfil, lang } = operation;
      const { claveHash, pregunta, respuestaHash, contact, address, person } = data;
      await tx
        .insert(accounts)
        .values({ id, perfil, lang, claveHash, pregunta, respuestaHash, ...contact, ...address, createdAt: at });
      const done = await claim(tx, operation, id, at);
      if (done.repeated) {
        const earlier = await accountById(tx, done.accountId);
        const own = data.identifiers.every(({ kind, value }) =>
          earlier?.identifiers.some((known) => known.kind === kind && known.value === value),
        );
        if (!own) throw new Error("a submission id was used for somebody else");
        abort(done);
      }
      for (const identifier of data.identifiers) {
        const mine = await tx
          .insert(identifiers)
          .values({ ...identifier, accountId: id })
          .onConflictDoNothing()
          .returning();
        if (mine.length === 0) abort("identifierTaken");
      }
      await tx.insert(persons).values({ accountId: id, ...person });
      if (data.scanId) {
        const attached = await tx
          .update(scans)
          .set({ accountId: id, deleteAfter: new Date(at.getTime() + deps.scanRetentionDays * DAY_MS) })
          .where(and(eq(scans.id, data.scanId), isNull(scans.accountId)))
          .returning();
        if (attached.length === 0) abort("scanGone");
      }
      await record(
        tx,
        deps,
        { accountId: id, at, action: "registro", operation, before: { email: contact.email } },
        notices,
      );
      return done;
    });
}
