import type { Contact } from "./account";
import type { Channel } from "./message";

/** For how long an address that is no longer on file is told of changes, and one that came without proof is doubted. */
export const WATCH_DAYS = 30;

/** Of the addresses of late as many are told, the oldest first: an account must not become a way to mail strangers. */
const MOST_PAST = 5;

/**
 * What an address may do with what it is told. `doubted`: it came with a change without proof, or after one.
 * `repudiated`: somebody whose address was trusted undid the change that brought it.
 */
export type Standing = "trusted" | "doubted" | "repudiated";

/** What the contact on file may do by now. */
export const standingOf = ({ doubtedUntil }: { doubtedUntil: Date | null }, now: Date): Standing =>
  doubtedUntil !== null && doubtedUntil > now ? "doubted" : "trusted";

/** Where an account is or was reached. */
export type Reach = Pick<Contact, "email" | "celular"> & { standing: Standing };

/** An address that is told. `mayUndo`: its message brings the link that undoes what it tells. */
export type Listener = { channel: Channel; to: string; mayUndo: boolean };

/**
 * Who is told of a change: every address of now, of the change itself, and of the last thirty days, once each.
 *
 * Only trusted ones may undo anything: the others may be a thief's, who would undo the owner's own correction.
 *
 * @param past what was on file within `WATCH_DAYS`, oldest first
 * @param now what is on file, and what takes its place if something does
 */
export function audienceOf(past: Reach[], now: Reach[]): Listener[] {
  const listeners = new Map<string, Listener>();
  const repudiated = new Set<string>();
  for (const { email, celular, standing } of [...past.slice(0, MOST_PAST), ...now]) {
    add("email", email, standing);
    if (celular !== null) add("sms", celular, standing);
  }
  return [...listeners.values()].map((listener) => ({
    ...listener,
    mayUndo: listener.mayUndo && !repudiated.has(listener.to),
  }));

  /** One that was there before a doubt stays trusted: a thief may leave the owner's mobile as it was. */
  function add(channel: Channel, to: string, standing: Standing): void {
    if (standing === "repudiated") repudiated.add(to);
    const before = listeners.get(to)?.mayUndo ?? false;
    listeners.set(to, { channel, to, mayUndo: before || standing === "trusted" });
  }
}
