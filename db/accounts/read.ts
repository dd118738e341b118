import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Account, Identifier } from "@/lib/ports";
import type { Db, Tx } from "../client";
import { accounts, identifiers, persons } from "../schema";

/** All accounts whose identifier has this lookup, with every identifier they have. */
export async function findAccounts(db: Db, kind: Identifier["kind"], lookup: string): Promise<Account[]> {
  const hits = db
    .select({ id: identifiers.accountId })
    .from(identifiers)
    .where(and(eq(identifiers.kind, kind), eq(identifiers.lookup, lookup)));
  return load(db, inArray(accounts.id, hits));
}

export async function accountById(db: Db | Tx, id: string): Promise<Account | null> {
  const [account] = await load(db, eq(accounts.id, id));
  return account ?? null;
}

async function load(db: Db | Tx, which: SQL): Promise<Account[]> {
  const rows = await db
    .select()
    .from(accounts)
    .leftJoin(persons, eq(persons.accountId, accounts.id))
    .innerJoin(identifiers, eq(identifiers.accountId, accounts.id))
    .where(which)
    .orderBy(accounts.createdAt, identifiers.kind);
  const found = new Map<string, Account>();
  for (const { accounts: row, persons: person, identifiers: identifier } of rows) {
    const { kind, value, lookup } = identifier;
    const known = found.get(row.id);
    if (known) known.identifiers.push({ kind, value, lookup });
    else {
      const { id, perfil, lang, claveHash, pregunta, respuestaHash } = row;
      const { direccion, numero, block, departamento, comuna } = row;
      const { email, celular, telefonoParticular, telefonoTrabajo } = row;
      found.set(id, {
        ...{ id, perfil, lang, claveHash, pregunta, respuestaHash },
        nombres: person?.nombres ?? "",
        apellidos: [person?.apellidoPaterno, person?.apellidoMaterno].filter((name) => name != null),
        fechaNacimiento: person?.fechaNacimiento ?? null,
        address: { direccion, numero, block, departamento, comuna },
        contact: { email, celular, telefonoParticular, telefonoTrabajo },
        identifiers: [{ kind, value, lookup }],
      });
    }
  }
  return [...found.values()];
}
