import type { Identifier } from "@/lib/domain/identifier";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Attempts, Hasher, Mac } from "@/lib/ports";
import { tryClave } from "./try-clave";

type Ports = { accounts: Accounts; attempts: Attempts; hasher: Hasher; mac: Mac };

/**
 * Whether a clave is that of `account`, which is one of those found under a number. `null` stands for an
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
  const found = await accounts.find(identifier.kind, identifier.lookup);
  const tried = await tryClave(found, identifier, { attempts, mac });
  if (!tried.ok) return tried;
  if (tried.value.recovering) return fail("waitRecovery", "claveActual");
  const stored = account?.claveHash ?? null;
  const right = await hasher.verify(claveActual, stored);
  if (!right || !account || stored === null) return fail("cambiarProof", "claveActual");
  await tried.value.right();
  if (hasher.needsRenewal(stored)) {
    await accounts.renewHash(account.id, "clave", stored, await hasher.hash(claveActual));
  }
  return ok(account);
}
