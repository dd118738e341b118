import { eq } from "drizzle-orm";
import type { Clock, DataChange, Mac, Notices, Operation, Vault } from "@/lib/ports";
import { audit } from "../audit";
import type { Db, Tx } from "../client";
import { enqueue } from "../outbox";
import { accounts, type Before, links } from "../schema";

export type Deps = { db: Db; vault: Vault; mac: Mac; clock: Clock };

/** Digest under which a link is kept: whoever reads the table cannot follow it. */
export const linkDigest = (mac: Mac, token: string) => mac.digest("link", token);

/** Takes the account's row; every change of an account waits its turn here. */
export async function lock(tx: Tx, accountId: string) {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
  if (!row) throw new Error("an account that was found is gone");
  return row;
}

/** What belongs to every change: its audit event, its messages and their links. */
export async function record(
  tx: Tx,
  { vault, mac }: Deps,
  about: {
    accountId: string;
    at: Date;
    action: string;
    operation: Pick<Operation, "submission" | "origin" | "lang">;
    before?: Before;
  },
  notices: Notices,
): Promise<void> {
  const { accountId, at, action, operation, before } = about;
  const { submission, origin, lang } = operation;
  await audit(tx, mac, { accountId, at, action, origin, submission });
  await enqueue(tx, vault, { accountId, submission, lang, at }, notices.messages);
  if (notices.links.length === 0) return;
  await tx.insert(links).values(
    notices.links.map(({ kind, token, expiresAt }) => ({
      digest: linkDigest(mac, token),
      kind,
      accountId,
      submission,
      before: kind === "detener" ? null : (before ?? null),
      expiresAt,
    })),
  );
}

/** The part of an account's row that `actualizar` may change. */
export const dataOf = (row: typeof accounts.$inferSelect): DataChange => ({
  address: {
    direccion: row.direccion,
    numero: row.numero,
    block: row.block,
    departamento: row.departamento,
    comuna: row.comuna,
  },
  contact: {
    email: row.email,
    celular: row.celular,
    telefonoParticular: row.telefonoParticular,
    telefonoTrabajo: row.telefonoTrabajo,
  },
  pregunta: row.pregunta,
  respuestaHash: row.respuestaHash,
  identifier: null,
});

/** Columns for a change; a new e-mail has to be confirmed anew. */
export const columnsOf = (change: DataChange, current: { email: string; emailConfirmedAt: Date | null }) => ({
  ...change.address,
  ...change.contact,
  pregunta: change.pregunta,
  respuestaHash: change.respuestaHash,
  emailConfirmedAt: change.contact.email === current.email ? current.emailConfirmedAt : null,
});
