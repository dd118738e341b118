import type { Contact } from "@/lib/domain/account";
import { addressee, type Holder } from "@/lib/domain/holder";
import type { Channel } from "@/lib/domain/message";
import { doorPath } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import { PROVISIONAL_LENGTH, provisionalAlphabet } from "@/lib/domain/provisional-key";
import { fail, ok, type Result } from "@/lib/errors";
import type {
  Account,
  Accounts,
  Clock,
  Done,
  Hasher,
  Limits,
  Mac,
  Operation,
  Outgoing,
  Provisional,
  Random,
} from "@/lib/ports";
import { takeKeySms } from "./sms-share";
import { tryerOf } from "./tries";
import { refusalFor } from "./wait";

export type KeyPorts = {
  accounts: Accounts;
  hasher: Hasher;
  limits: Limits;
  mac: Mac;
  random: Random;
  clock: Clock;
  siteUrl: string;
  /** Channels that can carry a message here at all. */
  channels: ReadonlySet<Channel>;
};

/** How long a provisional key works: a mobile is at hand, a mailbox perhaps tomorrow. */
export const PROVISIONAL_HOURS: Record<Channel, number> = { email: 24, sms: 1 };

/** Where a provisional key should go, whose pages its message leads to, and which OTEC asked for it, if one did. */
export type KeyRequest = { canal: Channel; perfil: Perfil; otec?: string };

/**
 * Makes a provisional key and queues it. Goes by e-mail when SMS was asked for and there is no mobile.
 * Fails with `limitKeys` or `limitSms`. Spends one hash.
 */
export async function sendProvisional(
  operation: Operation,
  account: Account,
  request: KeyRequest,
  ports: KeyPorts,
): Promise<Result<Done>> {
  const { accounts, limits, mac } = ports;
  // Who knows the answer, or is the OTEC, must not use up the keys of the owner's own browser.
  const { client, known } = tryerOf(operation, account, mac);
  const by = request.otec !== undefined ? "otec" : known ? client : "strangers";
  const refusal = refusalFor(await takeKey(limits, account.id, by), "keys");
  if (refusal) return refusal;
  const made = await makeProvisional(account, request, ports);
  if (!made.ok) return made;
  return ok(await accounts.issueProvisional(operation, account.id, made.value.key, made.value.message));
}

/** Seconds to wait before another key may be sent to an account by that share of its keys, 0 when it may now. */
export const takeKey = async (limits: Limits, accountId: string, by: string): Promise<number> =>
  (await limits.take("keysHour", `${accountId}:${by}`)) || (await limits.take("keysDay", `${accountId}:${by}`));

/** A provisional key and the message that brings it. Fails with `limitSms`; spends one hash. */
export async function makeProvisional(
  recipient: { holder: Holder; contact: Contact },
  { canal, perfil, otec }: KeyRequest,
  { hasher, limits, mac, random, clock, siteUrl, channels }: KeyPorts,
): Promise<Result<{ key: Provisional; message: Outgoing }>> {
  const target = targetOf(recipient, canal, channels);
  if (target.channel === "sms") {
    const spent = refusalFor(await takeKeySms(limits, target.to), "sms", "canal");
    if (spent) return spent;
  }

  const key = random.text(PROVISIONAL_LENGTH, provisionalAlphabet);
  const hours = PROVISIONAL_HOURS[target.channel];
  const now = clock.now();
  return ok({
    key: {
      hash: await hasher.hash(key),
      hint: hintOf(mac, key),
      expiresAt: new Date(now.getTime() + hours * 3_600_000),
    },
    message: {
      ...target,
      message: {
        kind: "claveProvisoria",
        nombres: addressee(recipient.holder),
        key,
        at: now.toISOString(),
        hours,
        url: siteUrl + doorPath(perfil, "cambiar"),
        ...(otec !== undefined && { otec }),
      },
    },
  });
}

/** Where a key or a code goes: by e-mail when SMS was asked for and cannot be. */
export function targetOf(
  { contact: { email, celular } }: { contact: Contact },
  wanted: Channel,
  channels: ReadonlySet<Channel>,
): { channel: Channel; to: string } {
  return wanted === "sms" && celular !== null && channels.has("sms")
    ? { channel: "sms", to: celular }
    : { channel: "email", to: email };
}

/**
 * Sixteen bits by which a key is found again among those of its account, without a hash. Too few to be of use to
 * whoever has stolen the database and the keys of the server.
 */
export const hintOf = (mac: Mac, key: string): string => mac.digest("provisional", key).slice(0, 4);

/**
 * The same again by the other channel, for whoever has just proved who they are.
 * Fails with `stepExpired` when that was not for this account.
 */
export async function resend(
  operation: Operation,
  accountId: string,
  canal: Channel,
  ports: KeyPorts,
): Promise<Result<Done>> {
  const earlier = await ports.accounts.done(operation);
  if (earlier?.accountId === accountId) return ok(earlier);
  const account = await ports.accounts.byId(accountId);
  return account
    ? sendProvisional(operation, account, { canal, perfil: operation.perfil }, ports)
    : fail("stepExpired");
}
