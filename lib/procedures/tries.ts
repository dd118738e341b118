import type { IdentifierKind } from "@/lib/domain/identifier";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Attempts, Mac, Tryer, Turn, Visitor } from "@/lib/ports";
import { refusalFor } from "./wait";
import { type WarnPorts, warnOwner } from "./warn-owner";

export type TryPorts = WarnPorts & {
  attempts: Attempts;
  mac: Mac;
  /** Does something once the answer is on its way. */
  later: (work: () => Promise<void>) => void;
};

/** At whose proof somebody tries: an account, or an identifier that no account has. */
export type Target = Account | { kind: IdentifierKind; value: string };

export const accountOf = (target: Target): Account | null => ("id" in target ? target : null);

/** A try that was taken. */
export type Try = {
  /** After a hundred wrong ones in a row only a key that was sent to the holder helps. */
  recovering: boolean;
  /** To be told that the proof was right. */
  right: () => Promise<void>;
};

/** What a browser carries of the accounts it was proved for; another clave, or an undo, ends what it says. */
export const knownDigest = (mac: Mac, { id, browsers }: Pick<Account, "id" | "browsers">): string =>
  mac.digest("known", `${id}:${browsers}`);

/** Who tries, as it is counted: a browser that the holder has used has a count of its own, whatever strangers do. */
export function tryerOf({ origin, browser }: Visitor, account: Account | null, mac: Mac): Tryer {
  const known = account !== null && browser?.accounts.includes(knownDigest(mac, account)) === true;
  return { client: known ? mac.digest("client", browser.id) : origin, known };
}

/**
 * Takes a try at a proof. Who guesses is stopped by the count of the address and by that of all strangers; the owner by
 * neither, in a browser used before, or after opening the link that the owner is sent when strangers have used up
 * their tries (README, "What the guide forces").
 *
 * Fails with `waitMinutes`, `waitHours` or `waitCrowded`: the same for an account and for a number without one.
 */
export async function takeTry(
  purpose: string,
  target: Target,
  visitor: Visitor,
  ports: TryPorts,
  field?: string,
): Promise<Result<Try>> {
  const { attempts, mac } = ports;
  const account = accountOf(target);
  const subject = subjectOf(target, mac);
  const by = tryerOf(visitor, account, mac);
  const turn = await attempts.begin(purpose, subject, by);
  const refusal = refusalOf(turn, field);
  // After the answer: how long that takes would tell who has an account.
  if (turn.kind === "crowded") ports.later(() => warnOwner(account, subject, visitor, ports));
  if (refusal) return refusal;
  return ok({
    recovering: turn.kind === "recovery",
    right: () => attempts.succeeded(purpose, subject, by, true),
  });
}

/** After a proof that takes no try, such as a key that was sent to the owner: the count starts anew. */
export async function startAnew(purpose: string, account: Account, visitor: Visitor, { attempts, mac }: TryPorts) {
  await attempts.succeeded(purpose, subjectOf(account, mac), tryerOf(visitor, account, mac), false);
}

/** Under what tries are counted, so that the counters name nobody: one for an account, however it is found. */
const subjectOf = (target: Target, mac: Mac): string =>
  mac.digest("attempts", "id" in target ? target.id : `${target.kind}:${target.value}`);

function refusalOf(turn: Turn, field?: string) {
  if (turn.kind === "wait") return refusalFor(turn.seconds, "wait", field);
  return turn.kind === "crowded" ? fail("waitCrowded", field) : null;
}
