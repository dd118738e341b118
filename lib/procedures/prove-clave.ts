import { readTypedKey } from "@/lib/domain/typed-key";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Hasher, Visitor } from "@/lib/ports";
import { accountOf, type Target, type TryPorts, takeTry } from "./tries";

type Ports = TryPorts & { hasher: Hasher };

/**
 * Whether what was typed is the clave of an account. Without an account: the same words, and the same work.
 *
 * Fails with what `takeTry` fails with, `waitRecovery` (after a hundred wrong ones only a key that was sent to the
 * owner helps) or `cambiarProof`. Spends as many hashes as there are readings of what was typed, nearly always one, and
 * another where the stored one is renewed.
 */
export async function proveClave(
  target: Target,
  typed: string,
  visitor: Visitor,
  ports: Ports,
): Promise<Result<{ account: Account; clave: string }>> {
  const tried = await takeTry("clave", target, visitor, ports, "claveActual");
  if (!tried.ok) return tried;
  if (tried.value.recovering) return fail("waitRecovery", "claveActual");
  const account = accountOf(target);
  const clave = await rightClave(account, typed, ports.hasher);
  if (clave === null || !account) return fail("cambiarProof", "claveActual");
  await tried.value.right();
  await renew(account, clave, ports);
  return ok({ account, clave });
}

/** The reading of what was typed that is the clave; all are looked at, so that the work tells nothing. */
async function rightClave(account: Account | null, typed: string, hasher: Hasher): Promise<string | null> {
  let right: string | null = null;
  for (const reading of readTypedKey(typed).claves) {
    if (await hasher.verify(reading, account?.claveHash ?? null)) right ??= reading;
  }
  return right;
}

async function renew(account: Account, clave: string, { accounts, hasher }: Ports): Promise<void> {
  const stored = account.claveHash;
  if (stored === null || !hasher.needsRenewal(stored)) return;
  await accounts.renewHash(account.id, "clave", stored, await hasher.hash(clave));
}
