import type { Identifier } from "@/lib/domain/identifier";
import type { Account, Mac } from "@/lib/ports";

/**
 * Under what tries are counted, as a digest, so that the counters name nobody: the account where there is
 * just one, since two identifiers must not allow twice as many guesses; else what was typed, since nobody, or
 * any of several, may be meant.
 */
export function subjectOf(mac: Mac, { kind, lookup }: Pick<Identifier, "kind" | "lookup">, found: Account[]): string {
  const [account, ...others] = found;
  return mac.digest("attempts", account && others.length === 0 ? account.id : `${kind}:${lookup}`);
}
