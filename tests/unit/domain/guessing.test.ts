import { describe, expect, test } from "vitest";
import { Attacked, DAY, guessesWithin } from "../../support/guessing";

/* Both sides of the rule, played over a year: README, "What the guide forces", has these figures. */

const MINUTE = 60_000;

describe("somebody who guesses for a year", () => {
  test.each([[1], [1000], [100_000]])("with %i addresses gets 1,490 guesses at most", (addresses) => {
    const guesses = guessesWithin(365, addresses);
    expect(guesses).toBeLessThanOrEqual(30 + 4 * 365);
    expect(guesses).toBeGreaterThan(1000);
  });
});

describe("the owner, under a post a second for a day", () => {
  /** Every second a wrong one, from as many addresses as there are; the owner tries at one moment in each ten minutes. */
  function day(addresses: number) {
    const account = new Attacked();
    let in_ = 0;
    let tried = 0;
    for (let at = 0; at < DAY; at += 1000) {
      account.tryAs(`thief ${(at / 1000) % addresses}`, at, false);
      if (at % (10 * MINUTE) === 0) {
        tried += 1;
        if (account.tryAs("owner", at, true)) in_ += 1;
      }
    }
    return { in_, tried };
  }

  test("gets in for most of the first day from a new browser when one address guesses", () => {
    const { in_, tried } = day(1);
    expect(in_ / tried).toBeGreaterThan(0.9);
  });

  test("needs the link that was mailed, or a browser used before, once many addresses guess", () => {
    const { in_, tried } = day(1000);
    expect(in_ / tried).toBeLessThan(0.1);
  });
});
