import { eq } from "drizzle-orm";
import type { Address } from "@/lib/domain/account";
import type { Clock, Mac, Notices, Operation, Vault } from "@/lib/ports";
import { audit } from "../audit";
import type { Db, Tx } from "../client";
import { enqueue } from "../outbox";
import { accounts, type Before, links, type StoredData } from "../schema";

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
    operation: Pick<Operation, "submission" | "origin" | "lang" | "actor">;
    before?: Before;
  },
  notices: Notices,
): Promise<void> {
  const { accountId, at, action, operation, before } = about;
  const { submission, origin, lang, actor = null } = operation;
  await audit(tx, mac, { accountId, at, action, origin, submission, actor });
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
export const dataOf = (row: typeof accounts.$inferSelect): Omit<StoredData, "representante" | "doubtedUntil"> => ({
  address: addressOf(row),
  contact: {
    email: row.email,
    celular: row.celular,
    telefonoParticular: row.telefonoParticular,
    telefonoTrabajo: row.telefonoTrabajo,
  },
  pregunta: row.pregunta,
  respuestaHash: row.respuestaHash,
});

function addressOf(row: typeof accounts.$inferSelect): Address | null {
  const { direccion, numero, block, departamento, comuna } = row;
  if (direccion === null || numero === null || comuna === null) return null;
  return { direccion, numero, block, departamento, comuna };
}

const noAddress = { direccion: null, numero: null, block: null, departamento: null, comuna: null };

/** Columns for an address, or for none. */
export const addressColumns = (address: Address | null) => address ?? noAddress;

/** Columns for a change, or for what was there before one; another e-mail has to be confirmed anew. */
export const columnsOf = (data: StoredData, current: { email: string; emailConfirmedAt: Date | null }) => ({
  ...addressColumns(data.address),
  ...data.contact,
  pregunta: data.pregunta,
  respuestaHash: data.respuestaHash,
  emailConfirmedAt: data.contact.email === current.email ? current.emailConfirmedAt : null,
});
