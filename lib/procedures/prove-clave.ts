import type { Identifier } from "@/lib/domain/identifier";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Attempts, Hasher, Mac } from "@/lib/ports";
import { subjectOf } from "./subject";
import { refusalAfter } from "./wait";

type Ports = { accounts: Accounts; attempts: Attempts; hasher: Hasher; mac: Mac };

/**
 * Whether a clave is that of `account`, counted under the identifier it was found by. `null` stands for an
 * unknown account: the same words, and the same work.
 *
 * Fails with `waitMinutes`, `waitRecovery` (after a hundred wrong ones only a key that was sent to the owner
 * helps) or `cambiarProof`. Spends one hash, and another where the stored one is renewed.
 */
export async function proveClave(
  account: Account | null,
  identifier: Pick<Identifier, "kind" | "lookup">,
  claveActual: string,
  { accounts, attempts, hasher, mac }: Ports,
): Promise<Result<Account>> {
  const subject = subjectOf(mac, identifier);
  const tries = await attempts.begin("clave", subject);
  const refusal = refusalAfter(tries, "claveActual");
  if (refusal) return refusal;
  if (tries === "recovery") return fail("waitRecovery", "claveActual");
  const stored = account?.claveHash ?? null;
  const right = await hasher.verify(claveActual, stored);
  if (!right || !account || stored === null) return fail("cambiarProof", "claveActual");
  // Where a number is shared, opening one's own must not make room for guesses at another's.
  const sharing = await accounts.find(identifier.kind, identifier.lookup);
  if (sharing.length === 1) await attempts.succeeded("clave", subject);
  if (hasher.needsRenewal(stored)) {
    await accounts.renewHash(account.id, "clave", stored, await hasher.hash(claveActual));
  }
  return ok(account);
}
