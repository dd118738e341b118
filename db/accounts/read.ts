import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { IdentifierKind } from "@/lib/domain/identifier";
import type { Account } from "@/lib/ports";
import type { Db, Tx } from "../client";
import { accounts, companies, identifiers, persons } from "../schema";
import { holderOf } from "./holder";
import { dataOf } from "./write";

/** All accounts whose identifier has this lookup, with every identifier they have. */
export async function findAccounts(db: Db, kind: IdentifierKind, lookup: string): Promise<Account[]> {
  const hits = db
    .select({ id: identifiers.accountId })
    .from(identifiers)
    .where(and(eq(identifiers.kind, kind), eq(identifiers.lookup, lookup)));
  return loadAccounts(db, inArray(accounts.id, hits));
}

export async function accountById(db: Db | Tx, id: string): Promise<Account | null> {
  const [account] = await loadAccounts(db, eq(accounts.id, id));
  return account ?? null;
}

/** The accounts that `which` picks, oldest first. */
export async function loadAccounts(db: Db | Tx, which: SQL | undefined): Promise<Account[]> {
  const rows = await db
    .select()
    .from(accounts)
    .leftJoin(persons, eq(persons.accountId, accounts.id))
    .leftJoin(companies, eq(companies.accountId, accounts.id))
    .innerJoin(identifiers, eq(identifiers.accountId, accounts.id))
    .where(which)
    .orderBy(accounts.createdAt, identifiers.kind);
  const found = new Map<string, Account>();
  for (const { accounts: row, persons: person, companies: company, identifiers: identifier } of rows) {
    const { kind, value, lookup } = identifier;
    const known = found.get(row.id);
    if (known) known.identifiers.push({ kind, value, lookup });
    else {
      const { id, perfil, lang, claveHash, serieHash, doubtedUntil, browsers } = row;
      found.set(id, {
        ...{ id, perfil, lang, claveHash, serieHash, doubtedUntil, browsers },
        ...dataOf(row),
        holder: holderOf(person, company),
        identifiers: [{ kind, value, lookup }],
      });
    }
  }
  return [...found.values()];
}
