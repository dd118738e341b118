import type { Contact } from "./account";
import type { Channel } from "./message";

/** For how long an address that is no longer on file is told of changes, and one that came without proof is doubted. */
export const WATCH_DAYS = 30;

type Reach = Pick<Contact, "email" | "celular">;

/** Where an account was reached. `unproven`: what took its place came without clave or code. */
export type PastContact = Reach & { unproven: boolean };

/** An address that is told. `mayUndo`: its message brings the link that undoes what it tells. */
export type Listener = { channel: Channel; to: string; mayUndo: boolean };

/**
 * Who is told of a change: every address of now, of the change itself, and of the last thirty days, once each.
 *
 * Where one of these came without proof, only the addresses from before it may undo anything: the newer ones may be a
 * thief's, who would undo the owner's own correction.
 *
 * @param past what was on file within `WATCH_DAYS`, oldest first
 * @param change what takes the place of `current` now, if anything does
 */
export function audienceOf(
  current: Reach,
  past: PastContact[],
  change: { contact: Reach; unproven: boolean } | null,
): Listener[] {
  const timeline: PastContact[] = [
    ...past,
    { ...current, unproven: change?.unproven ?? false },
    ...(change ? [{ ...change.contact, unproven: false }] : []),
  ];
  const doubted = timeline.findIndex(({ unproven }) => unproven);
  const trusted = doubted === -1 ? timeline.length : doubted + 1;
  const listeners = new Map<string, Listener>();
  const add = (listener: Listener) => listeners.has(listener.to) || listeners.set(listener.to, listener);
  timeline.forEach(({ email, celular }, place) => {
    const mayUndo = place < trusted;
    add({ channel: "email", to: email, mayUndo });
    if (celular !== null) add({ channel: "sms", to: celular, mayUndo });
  });
  return [...listeners.values()];
}
