import type { Accounts } from "@/lib/ports";
import { findDone } from "../operations";
import { pastContactsOf } from "./contacts";
import { data } from "./data";
import { keys } from "./keys";
import { accountById, findAccounts } from "./read";
import { register } from "./register";
import { warn } from "./warn";
import type { Deps } from "./write";

/** The accounts on PostgreSQL; the port says what each method promises. */
export const makeAccounts = (deps: Deps & { scanRetentionDays: number }): Accounts => ({
  find: (kind, lookup) => findAccounts(deps.db, kind, lookup),
  byId: (id) => accountById(deps.db, id),
  done: (operation) => findDone(deps.db, operation),
  pastContacts: (id) => pastContactsOf(deps.db, id, deps.clock.now()),
  warn: warn(deps),
  register: register(deps),
  ...keys(deps),
  ...data(deps),
});
