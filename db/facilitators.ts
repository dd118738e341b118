import { and, eq, inArray } from "drizzle-orm";
import { fullName } from "@/lib/domain/holder";
import type { Account, Facilitators } from "@/lib/ports";
import { type Created, create, type RegisterDeps } from "./accounts/create";
import { holderOf } from "./accounts/holder";
import { loadAccounts } from "./accounts/read";
import { record } from "./accounts/write";
import { accounts, facilitators, identifiers, persons, provisionalKeys } from "./schema";
import { transact } from "./transaction";

/** In the database's own order "Ángela" would come after "Zoe". */
const names = new Intl.Collator("es-CL");

/** The facilitators on PostgreSQL; the port says what each method promises. */
export function makeFacilitators(deps: RegisterDeps): Facilitators {
  const { db } = deps;
  /** Every look goes through here, so that nobody else's is ever found. */
  const isOf = (otecId: string) => {
    const own = db.select({ id: facilitators.accountId }).from(facilitators).where(eq(facilitators.otecId, otecId));
    return inArray(accounts.id, own);
  };
  const byId = async (otecId: string, id: string): Promise<Account | null> => {
    const [account] = await loadAccounts(db, and(isOf(otecId), eq(accounts.id, id)));
    return account ?? null;
  };

  return {
    byId,

    async of(otecId, most) {
      const people = await db
        .select({ person: persons })
        .from(accounts)
        .innerJoin(persons, eq(persons.accountId, accounts.id))
        .where(isOf(otecId));
      const first = people
        .map(({ person }) => ({ id: person.accountId, name: fullName(holderOf(person, null)) }))
        .sort((a, b) => names.compare(a.name, b.name))
        .slice(0, most)
        .map(({ id }) => id);
      const loaded = await loadAccounts(db, inArray(accounts.id, first));
      return loaded.sort((a, b) => first.indexOf(a.id) - first.indexOf(b.id));
    },

    async byDocument(otecId, { kind, value }) {
      const named = db
        .select({ id: identifiers.accountId })
        .from(identifiers)
        .where(and(eq(identifiers.kind, kind), eq(identifiers.value, value)));
      const [account] = await loadAccounts(db, and(isOf(otecId), inArray(accounts.id, named)));
      return account ?? null;
    },

    async register(operation, otecId, { person, key, ...data }, message) {
      const done = await transact<Created>(db, async (tx, abort) => {
        const done = await create(tx, abort, deps, operation, {
          ...data,
          holder: { kind: "persona", ...person },
          ...{ address: null, claveHash: null, pregunta: null, respuestaHash: null, serieHash: null },
        });
        const { accountId, at } = done;
        await tx.insert(facilitators).values({ accountId, otecId, at });
        await tx.insert(provisionalKeys).values({ accountId, issuedAt: at, ...key });
        const notices = { messages: [message], links: [] };
        await record(tx, deps, { accountId, at, action: "registro", operation }, notices);
        return done;
      });
      // What another OTEC, or the holder alone, did under that id is told to nobody else.
      if (typeof done === "object" && done.repeated && !(await byId(otecId, done.accountId)))
        throw new Error("a submission id was used for somebody else");
      return done;
    },
  };
}
