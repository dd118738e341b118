import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterRight, freshShare, type StrangersShare, takeShare } from "@/lib/domain/strangers";

const start = new Date("2026-03-12T13:00:00Z");
const HOUR = 3_600_000;
const later = (ms: number) => new Date(start.getTime() + ms);

/** How many tries are to be had at these moments, one after the other. */
function taken(moments: Date[]): { tries: number; share: StrangersShare } {
  let share = freshShare(start);
  let tries = 0;
  for (const moment of moments) {
    const one = takeShare(share, moment);
    if (!one.ok) continue;
    tries += 1;
    share = one.share;
  }
  return { tries, share };
}

describe("what strangers share", () => {
  test("is thirty tries at first, and one more every six hours", () => {
    expect(taken(Array(40).fill(start)).tries).toBe(30);
    const { share } = taken(Array(40).fill(start));
    expect(takeShare(share, start)).toEqual({ ok: false, seconds: 6 * 3600 });
    expect(takeShare(share, later(6 * HOUR - 1000))).toEqual({ ok: false, seconds: 1 });
    expect(takeShare(share, later(6 * HOUR))).toMatchObject({ ok: true });
  });

  test("never grows over thirty", () => {
    const { share } = taken([start]);
    expect(taken(Array(40).fill(later(365 * 24 * HOUR))).tries).toBe(30);
    expect(afterRight(afterRight(share, true), true).tries).toBe(30);
  });

  test("asks for more than the same proof after a hundred wrong ones in a row, until one was right", () => {
    const tired: StrangersShare = { tries: 5, at: start, inRow: 99 };
    const hundredth = takeShare(tired, start);
    if (!hundredth.ok) throw new Error("there was none left");
    expect(hundredth.recovery).toBe(false);
    expect(takeShare(hundredth.share, start)).toMatchObject({ ok: true, recovery: true });
    expect(takeShare(afterRight(hundredth.share, true), start)).toMatchObject({ ok: true, recovery: false });
  });

  test("gets a try back only from a proof that had taken it", () => {
    const { share } = taken([start, start]);
    expect([share.tries, afterRight(share, false).tries, afterRight(share, true).tries]).toEqual([28, 28, 29]);
  });

  test("gives no more than thirty and four a day, whenever they are taken", () => {
    const moments = fc.array(fc.integer({ min: 0, max: 30 * 24 * HOUR }), { maxLength: 400 });
    fc.assert(
      fc.property(moments, (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const days = (sorted.at(-1) ?? 0) / (24 * HOUR);
        return taken(sorted.map(later)).tries <= 30 + 4 * days;
      }),
    );
  });
});
