import { addressee } from "@/lib/domain/holder";
import type { Channel } from "@/lib/domain/message";
import { fail, ok, type Result } from "@/lib/errors";
import type { Accounts, Clock, Limits, Mac, Operation, Random } from "@/lib/ports";
import { takeSms, targetOf } from "./provisional";
import { refusalFor } from "./wait";

const CODE_MINUTES = 10;

type Ports = {
  accounts: Accounts;
  limits: Limits;
  mac: Mac;
  random: Random;
  clock: Clock;
  channels: ReadonlySet<Channel>;
};

/**
 * Sends a six-digit code to the address on file, good for ten minutes; by e-mail when there is no mobile.
 * Its limits are its own: whoever can ask for codes must not use up the owner's keys.
 * Fails with `limitKeys`, `limitSms` or `stepExpired`.
 */
export async function enviarCodigo(
  operation: Operation,
  { accountId }: { accountId: string },
  canal: Channel,
  { accounts, limits, mac, random, clock, channels }: Ports,
): Promise<Result<Channel>> {
  const account = await accounts.byId(accountId);
  if (!account) return fail("stepExpired");
  const refusal =
    refusalFor(await limits.take("codesHour", account.id), "keys", "codigo") ??
    refusalFor(await limits.take("codesDay", account.id), "keys", "codigo");
  if (refusal) return refusal;
  const target = targetOf(account, canal, channels);
  if (target.channel === "sms") {
    const spent = refusalFor(await takeSms(limits, target.to), "sms", "codigo");
    if (spent) return spent;
  }
  const code = random.text(6, "0123456789");
  const expiresAt = new Date(clock.now().getTime() + CODE_MINUTES * 60_000);
  await accounts.issueCode(
    operation,
    account.id,
    { hash: codeDigest(mac, account.id, code), expiresAt },
    { ...target, message: { kind: "codigo", nombres: addressee(account.holder), code, minutes: CODE_MINUTES } },
  );
  return ok(target.channel);
}

/** How a code is kept: under the server's key and bound to its account. */
export const codeDigest = (mac: Mac, accountId: string, code: string) => mac.digest("code", `${accountId}:${code}`);
