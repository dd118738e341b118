import { holds, type IdentifierKind } from "@/lib/domain/identifier";
import type { Account, Accounts, Mac } from "@/lib/ports";

/** Whom a form names. `value` is null while only the number is known, which several documents may share. */
export type Named = { kind: IdentifierKind; lookup: string; value: string | null };

/** Between two forms: a number that has to be told apart first. */
export type Unclear = { at: "cual"; kind: IdentifierKind; lookup: string };

/** One number in this many is asked which document it is, as numbers shared by several accounts are. */
const DECOY_SHARED = 24;

/** Everybody who may be meant. */
export async function candidates({ kind, lookup, value }: Named, accounts: Accounts): Promise<Account[]> {
  const found = await accounts.find(kind, lookup);
  return value === null ? found : found.filter(({ identifiers }) => holds(identifiers, { kind, value }));
}

/**
 * Whether to ask which document is meant. Numbers that several accounts share are asked, and some of the others,
 * known or not: being asked does not tell who has an account.
 */
export const isUnclear = ({ lookup, value }: Named, found: Account[], mac: Pick<Mac, "pick">): boolean =>
  value === null && (found.length > 1 || mac.pick("shared", lookup, DECOY_SHARED) === 0);
