import type { Accounts } from "@/lib/ports";
import { transact } from "../transaction";
import { type Created, create, type RegisterDeps } from "./create";
import { record } from "./write";

/** A new account of whoever registers, in the profile of the pages it was done on. */
export function register(deps: RegisterDeps): Accounts["register"] {
  return (operation, data, notices) =>
    transact<Created>(deps.db, async (tx, abort) => {
      const done = await create(tx, abort, deps, operation, { ...data, perfil: operation.perfil });
      const { accountId, at } = done;
      const before = { email: data.contact.email };
      await record(tx, deps, { accountId, at, action: "registro", operation, before }, notices);
      return done;
    });
}
