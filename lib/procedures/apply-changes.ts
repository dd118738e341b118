import { holds, type Identifier } from "@/lib/domain/identifier";
import type { Account, Accounts, Clock, Limits, Random } from "@/lib/ports";
import { changedFields, changeNotices } from "./data-notices";

type Ports = { accounts: Accounts; limits: Limits; random: Random; clock: Clock; siteUrl: string };

/**
 * Applies the kept changes whose 72 hours have passed without anybody stopping them; returns how many.
 * One that fails does not hold up the others: `failed` is told, and it is tried again the next time.
 */
export async function applyChanges(ports: Ports, failed: (error: unknown) => void): Promise<number> {
  const due = await ports.accounts.dueChanges();
  let applied = 0;
  for (const { accountId, submission, change: kept } of due) {
    try {
      const account = await ports.accounts.byId(accountId);
      if (!account) continue;
      const change = (await isFree(kept.identifier, account, ports.accounts)) ? kept : { ...kept, identifier: null };
      const notices = await changeNotices(account, change, changedFields(account, change), { unproven: true }, ports);
      await ports.accounts.applyChange(accountId, submission, notices);
      applied += 1;
    } catch (error) {
      failed(error);
    }
  }
  return applied;
}

/** Someone else may have got the RUT meanwhile, or this account another: the rest of the change still holds. */
async function isFree(identifier: Identifier | null, account: Account, accounts: Accounts): Promise<boolean> {
  if (!identifier || holds(account.identifiers, identifier)) return true;
  if (account.identifiers.some(({ kind }) => kind === identifier.kind)) return false;
  return (await accounts.find(identifier.kind, identifier.lookup)).length === 0;
}
