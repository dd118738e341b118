import { type AttemptRecord, afterFailure, waitSeconds } from "@/lib/domain/backoff";
import { afterRight, freshShare, type StrangersShare, takeShare } from "@/lib/domain/strangers";

/*
 * The rule for wrong proofs, played in time: how many guesses at one account somebody gets with so many addresses, and
 * when its owner gets in meanwhile. The same functions judge as in db/attempts.ts; only the storing is left out.
 */

const SECOND = 1000;
export const DAY = 86_400_000;
const START = Date.parse("2026-03-09T13:00:00Z");

/** One account under attack. */
export class Attacked {
  private share: StrangersShare = freshShare(new Date(START));
  private readonly clients = new Map<string, AttemptRecord>();

  /** A try of a browser that the owner never used, at `at` milliseconds after the start: whether it is looked at. */
  tryAs(client: string, at: number, right: boolean): boolean {
    const now = new Date(START + at);
    const record = this.clients.get(client) ?? null;
    if (Number(waitSeconds(record, now)) > 0) return false;
    const taken = takeShare(this.share, now);
    if (!taken.ok) return false;
    this.share = right ? afterRight(taken.share, true) : taken.share;
    if (right) this.clients.delete(client);
    else this.clients.set(client, afterFailure(record, now));
    return !taken.recovery || !right;
  }

  /** When somebody at this address may try again at the earliest, as far as it is told. */
  nextTry(client: string, at: number): number {
    const now = new Date(START + at);
    const own = Number(waitSeconds(this.clients.get(client) ?? null, now)) || 0;
    const taken = takeShare(this.share, now);
    return at + Math.max(own, taken.ok ? 0 : taken.seconds, 1) * SECOND;
  }
}

/** Guesses that are looked at within `days`, by somebody who tries as soon as it may be from each of the addresses. */
export function guessesWithin(days: number, addresses: number): number {
  const account = new Attacked();
  let guesses = 0;
  let turn = 0;
  for (let at = 0; at < days * DAY; ) {
    const client = `thief ${turn % addresses}`;
    turn += 1;
    if (account.tryAs(client, at, false)) {
      guesses += 1;
      continue;
    }
    // Every address in turn; when all of them wait, the first that is free.
    if (turn % addresses === 0 || addresses > 1000) at = soonest(account, addresses, at);
  }
  return guesses;
}

/** Whoever has many addresses has one that never waits: then only the strangers' share holds them back. */
const soonest = (account: Attacked, addresses: number, at: number): number =>
  Math.min(...Array.from({ length: Math.min(addresses, 40) }, (_, n) => account.nextTry(`thief ${n}`, at)));
