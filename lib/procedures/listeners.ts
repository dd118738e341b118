import type { Contact } from "@/lib/domain/account";
import { audienceOf, type Listener } from "@/lib/domain/audience";
import type { Message } from "@/lib/domain/message";
import type { Account, Accounts, Limits, Outgoing } from "@/lib/ports";
import { takeNoticeSms } from "./sms-share";

type Ports = { accounts: Accounts; limits: Limits };

/** What a change puts in place of the contact on file. */
type Change = { contact: Contact; unproven: boolean };

/**
 * Every address that is told of something about an account, see `audienceOf`; of the mobiles, those that may be sent an
 * SMS today: the e-mails go out in any case.
 */
export async function listenersOf(account: Account, change: Change | null, ports: Ports): Promise<Listener[]> {
  const past = await ports.accounts.pastContacts(account.id);
  const told: Listener[] = [];
  for (const listener of audienceOf(account.contact, past, change)) {
    if (listener.channel === "email" || (await takeNoticeSms(ports.limits, listener.to)) === 0) told.push(listener);
  }
  return told;
}

/** The same notice to all of them, with the link only for those who may use it. */
export const tell = (
  told: Listener[],
  message: Extract<Message, { kind: "claveCambiada" | "datosCambiados" }>,
): Outgoing[] =>
  told.map(({ channel, to, mayUndo }) => ({ channel, to, message: mayUndo ? message : { ...message, url: null } }));
