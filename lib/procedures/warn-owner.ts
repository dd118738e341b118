import { addressee } from "@/lib/domain/holder";
import type { Account, Accounts, Clock, Limits, Random, Visitor } from "@/lib/ports";
import { newLink } from "./link";
import { audienceFor, tellAll } from "./listeners";

export type WarnPorts = { accounts: Accounts; limits: Limits; random: Random; clock: Clock; siteUrl: string };

/**
 * Tells the owner that strangers have used up their tries, with the link that makes a browser a known one. Once a day
 * and six times a month at most, so that nobody can fill a mailbox with it; counted for a number without account too.
 * By e-mail alone: whoever knows numbers can make it go out, and the SMS of a day are counted for everybody together.
 */
export async function warnOwner(
  account: Account | null,
  subject: string,
  visitor: Visitor,
  ports: WarnPorts,
): Promise<void> {
  const { limits } = ports;
  if ((await limits.take("warningsDay", subject)) > 0 || (await limits.take("warningsMonth", subject)) > 0) return;
  if (!account) return;
  const { link, url } = newLink("conocer", ports);
  const message = { kind: "intentosAjenos" as const, nombres: addressee(account.holder), url };
  // Whoever may not undo a change must not be let in either: the address may be a thief's.
  const told = (await audienceFor(account, null, ports)).filter(
    ({ channel, mayUndo }) => channel === "email" && mayUndo,
  );
  await ports.accounts.warn(account, visitor.origin, { messages: tellAll(told, message), links: [link] });
}
