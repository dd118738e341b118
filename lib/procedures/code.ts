import { addressee } from "@/lib/domain/holder";
import type { Channel } from "@/lib/domain/message";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Clock, Limits, Mac, Operation, Random, Tryer } from "@/lib/ports";
import { targetOf } from "./provisional";
import { takeKeySms, takeNoticeSms } from "./sms-share";
import { tryerOf } from "./tries";
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
 * Its limits are its own: whoever can ask for codes must not use up the owner's keys, nor the codes of the owner's own
 * browser.
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
  const by = tryerOf(operation, account, mac);
  const refusal = refusalFor(await takeCode(account, by, limits), "keys", "codigo");
  if (refusal) return refusal;
  const target = targetOf(account, canal, channels);
  if (target.channel === "sms") {
    // Strangers share with the notices that they can make go out.
    const wait = await (by.known ? takeKeySms : takeNoticeSms)(limits, target.to);
    const spent = refusalFor(wait, "sms", "codigo");
    if (spent) return spent;
  }
  const code = random.text(6, "0123456789");
  const expiresAt = new Date(clock.now().getTime() + CODE_MINUTES * 60_000);
  await accounts.issueCode(
    operation,
    account.id,
    { digest: codeDigest(mac, account.id, code), expiresAt },
    { ...target, message: { kind: "codigo", nombres: addressee(account.holder), code, minutes: CODE_MINUTES } },
  );
  return ok(target.channel);
}

async function takeCode(account: Account, { client, known }: Tryer, limits: Limits): Promise<number> {
  const own = `${account.id}:${client}`;
  return (
    (await limits.take("codesHour", own)) ||
    (await limits.take("codesDay", own)) ||
    (known ? 0 : await limits.take("codesStrangers", account.id))
  );
}

/** How a code is kept: under the server's key and bound to its account. */
export const codeDigest = (mac: Mac, accountId: string, code: string) => mac.digest("code", `${accountId}:${code}`);
