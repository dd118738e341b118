import { randomUUID } from "node:crypto";
import type { Accounts } from "@/lib/ports";
import { type Deps, lock, record } from "./write";

/** A message that nobody asked for, about what somebody else has tried. */
export function warn(deps: Deps): Accounts["warn"] {
  return ({ id: accountId }, origin, notices) =>
    deps.db.transaction(async (tx) => {
      const { lang } = await lock(tx, accountId);
      const operation = { submission: randomUUID(), origin, lang };
      await record(tx, deps, { accountId, at: deps.clock.now(), action: "intentosAjenos", operation }, notices);
    });
}
