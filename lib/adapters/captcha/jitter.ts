import { createHash } from "node:crypto";

/** A number from `low` to `high`. */
export type Between = (low: number, high: number) => number;

/**
 * Irregularities of a picture or a sound (mulberry32). The same seed gives the same ones: asking for a captcha
 * again teaches nothing new about it, and a browser may fetch a sound in pieces, as Safari does.
 */
export function makeJitter(seed: string): Between {
  let state = createHash("sha256").update(seed).digest().readUInt32LE();
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (high - low);
  };
}
