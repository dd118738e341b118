import type { Accounts } from "@/lib/ports";
import { findDone } from "../operations";
import { data } from "./data";
import { keys } from "./keys";
import { accountById, findAccounts } from "./read";
import { register } from "./register";
import type { Deps } from "./write";

/** The accounts on PostgreSQL; the port says what each method promises. */
export const makeAccounts = (deps: Deps & { scanRetentionDays: number }): Accounts => ({
  find: (kind, lookup) => findAccounts(deps.db, kind, lookup),
  byId: (id) => accountById(deps.db, id),
  done: (operation) => findDone(deps.db, operation),
  register: register(deps),
  ...keys(deps),
  ...data(deps),
});
