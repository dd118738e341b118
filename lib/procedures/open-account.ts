import type { IdentifierKind } from "@/lib/domain/identifier";
import { readTypedKey } from "@/lib/domain/typed-key";
import { type ErrorCode, fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Hasher, IssuedKey, Mac, Visitor } from "@/lib/ports";
import { proveClave } from "./prove-clave";
import { hintOf } from "./provisional";
import { startAnew, type TryPorts } from "./tries";
import { candidates, isUnclear, type Named, type Unclear } from "./whom";

/** What opened an account: its clave, or the provisional key with that hash. `typed` is it as it was read. */
export type Opened = { account: Account; provisionalHash: string | null; typed: string };

type Ports = TryPorts & { hasher: Hasher };

/**
 * Opens an account with its provisional key or its clave.
 *
 * A provisional key is looked for first and takes no try: nobody can guess one, and it must open whatever others have
 * tried. One that has ended takes none either, and is told for what it is, since only who was sent it can type it.
 *
 * Fails with `provisionalReplaced`, `provisionalUsed`, `provisionalVoided`, `provisionalExpired`, or with what
 * `proveClave` fails with.
 */
export async function openAccount(
  named: Named,
  typed: string,
  visitor: Visitor,
  ports: Ports,
): Promise<Result<Opened | Unclear>> {
  const { accounts, mac } = ports;
  const found = await candidates(named, accounts);
  const key = readTypedKey(typed).provisional;
  const issued = key === null ? null : await findIssued(key, found, ports);
  if (issued && key !== null) {
    const ended = endingOf(issued.key, ports.clock.now());
    if (ended) return fail(ended, "claveActual");
    await startAnew("clave", issued.account, visitor, ports);
    return ok({ account: issued.account, provisionalHash: issued.key.hash, typed: key });
  }
  if (isUnclear(named, found, mac)) return ok(unclear(named));
  const [account = null] = found;
  const unknown = { kind: named.kind, value: named.value ?? named.lookup };
  const proved = await proveClave(account ?? unknown, typed, visitor, ports);
  if (!proved.ok) return proved;
  return ok({ account: proved.value.account, provisionalHash: null, typed: proved.value.clave });
}

const unclear = ({ kind, lookup }: { kind: IdentifierKind; lookup: string }): Unclear => ({ at: "cual", kind, lookup });

/**
 * Whose key it is or was, among those that the number may mean. A hash is spent only where the hint fits; without any
 * account the same query is made.
 */
async function findIssued(
  key: string,
  found: Account[],
  { accounts, hasher, mac }: { accounts: Accounts; hasher: Hasher; mac: Mac },
): Promise<{ account: Account; key: IssuedKey } | null> {
  const ids = found.map(({ id }) => id);
  for (const issued of await accounts.issued(ids, hintOf(mac, key))) {
    const account = found.find(({ id }) => id === issued.accountId);
    if (account && (await hasher.verify(key, issued.hash))) return { account, key: issued };
  }
  return null;
}

const endings = {
  reemplazada: "provisionalReplaced",
  usada: "provisionalUsed",
  anulada: "provisionalVoided",
} as const satisfies Record<string, ErrorCode>;

/** Why a provisional key does not open any more; `null` while it does. */
export function endingOf({ ending, expiresAt }: IssuedKey, now: Date): ErrorCode | null {
  if (ending !== null) return endings[ending];
  return expiresAt <= now ? "provisionalExpired" : null;
}
