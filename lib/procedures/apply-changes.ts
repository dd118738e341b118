import type { Accounts, Clock, Random } from "@/lib/ports";
import { changedFields, changeNotices } from "./data-notices";

/** Applies the kept changes whose 72 hours have passed without anybody stopping them; returns how many. */
export async function applyChanges(ports: {
  accounts: Accounts;
  random: Random;
  clock: Clock;
  siteUrl: string;
}): Promise<number> {
  const due = await ports.accounts.dueChanges();
  for (const { accountId, submission, change } of due) {
    const account = await ports.accounts.byId(accountId);
    if (!account) continue;
    const notices = changeNotices(account, change, changedFields(account, change), ports);
    await ports.accounts.applyChange(accountId, submission, notices);
  }
  return due.length;
}
