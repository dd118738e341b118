import type { Contact } from "@/lib/domain/account";
import { audienceOf, type Listener, type Reach, standingOf } from "@/lib/domain/audience";
import type { Message } from "@/lib/domain/message";
import type { Account, Accounts, Clock, Limits, Outgoing } from "@/lib/ports";
import { takeNoticeSms } from "./sms-share";

type Ports = { accounts: Accounts; limits: Limits; clock: Clock };

/** What a change puts in place of the contact on file. */
type Change = { contact: Contact; unproven: boolean };

/** Every address that is told of something about an account, see `audienceOf`. */
export async function audienceFor(
  account: Account,
  change: Change | null,
  { accounts, clock }: Pick<Ports, "accounts" | "clock">,
): Promise<Listener[]> {
  const standing = standingOf(account, clock.now());
  const now: Reach[] = [{ ...account.contact, standing }];
  // What follows a contact that may be a thief's may be the thief's as well.
  if (change) now.push({ ...change.contact, standing: change.unproven ? "doubted" : standing });
  return audienceOf(await accounts.pastContacts(account.id), now);
}

/** The same, of the mobiles only those that may be sent an SMS today: the e-mails go out in any case. */
export async function listenersOf(account: Account, change: Change | null, ports: Ports): Promise<Listener[]> {
  const told: Listener[] = [];
  for (const listener of await audienceFor(account, change, ports)) {
    if (listener.channel === "email" || (await takeNoticeSms(ports.limits, listener.to)) === 0) told.push(listener);
  }
  return told;
}

/** The same message to all of them, whatever it brings. */
export const tellAll = (told: Listener[], message: Message): Outgoing[] =>
  told.map(({ channel, to }) => ({ channel, to, message }));

/** The same notice to all of them, with the link only for those who may use it. */
export const tell = (
  told: Listener[],
  message: Extract<Message, { kind: "claveCambiada" | "datosCambiados" }>,
): Outgoing[] =>
  told.map(({ channel, to, mayUndo }) => ({ channel, to, message: mayUndo ? message : { ...message, url: null } }));
