import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttemptRecord, afterFailure, waitSeconds } from "@/lib/domain/backoff";

const start = new Date("2026-03-12T13:00:00Z");
const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1000);

/** The record after wrong proofs at these seconds. */
const failuresAt = (...seconds: number[]) =>
  seconds.reduce<AttemptRecord | null>((record, at) => afterFailure(record, later(at)), null);

describe("the wait", () => {
  test("there is none at first, nor after four wrong proofs", () => {
    expect(waitSeconds(null, start)).toBe(0);
    expect(waitSeconds(failuresAt(0, 1, 2, 3), later(3))).toBe(0);
  });

  test("the fifth in 15 minutes brings one minute", () => {
    const record = failuresAt(0, 1, 2, 3, 899);
    expect(waitSeconds(record, later(899))).toBe(60);
    expect(waitSeconds(record, later(900))).toBe(59);
    expect(waitSeconds(record, later(958.5))).toBe(1);
    expect(waitSeconds(record, later(959))).toBe(0);
  });

  test("four in 15 minutes and another after them bring none", () => {
    expect(waitSeconds(failuresAt(0, 1, 2, 3, 900), later(900))).toBe(0);
  });

  test("each wrong proof after a wait doubles it, up to one hour", () => {
    let record = failuresAt(0, 0, 0, 0);
    let now = start;
    const waits = Array.from({ length: 9 }, () => {
      record = afterFailure(record, now);
      const wait = waitSeconds(record, now);
      if (wait !== "recovery") now = later(wait, now);
      return wait;
    });
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  test("15 quiet minutes after a wait start the count anew", () => {
    const blocked = failuresAt(0, 0, 0, 0, 0);
    expect(waitSeconds(afterFailure(blocked, later(60 + 899)), later(60 + 899))).toBe(120);
    expect(waitSeconds(afterFailure(blocked, later(60 + 900)), later(60 + 900))).toBe(0);
  });
});

describe("a hundred in a row", () => {
  test("need a recovery, however slowly they come", () => {
    const slow = (count: number) => failuresAt(...Array.from({ length: count }, (_, index) => index * 86_400));
    expect(waitSeconds(slow(99), later(100 * 86_400))).toBe(0);
    expect(waitSeconds(slow(100), later(100 * 86_400))).toBe("recovery");
    expect(waitSeconds(slow(101), later(1000 * 86_400))).toBe("recovery");
  });

  test("the right proof, which deletes the record, starts anew", () => {
    expect(afterFailure(null, start)).toEqual({ inRow: 1, inWindow: 1, windowStartedAt: start, blockedUntil: null });
  });
});

test("nobody gets more than nine tries in any hour that begins with a wrong one after five", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 60, maxLength: 60 }), (pauses) => {
      let record: AttemptRecord | null = failuresAt(0, 0, 0, 0, 0);
      let seconds = 0;
      let tries = 0;
      for (const pause of pauses) {
        seconds += pause;
        if (seconds >= 3600 || waitSeconds(record, later(seconds)) !== 0) continue;
        record = afterFailure(record, later(seconds));
        tries += 1;
      }
      expect(tries).toBeLessThanOrEqual(9);
    }),
  );
});

test("a wait is never negative, longer than an hour, or fractional", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 99 }), (pauses) => {
      let record: AttemptRecord | null = null;
      let seconds = 0;
      for (const pause of pauses) {
        seconds += pause;
        record = afterFailure(record, later(seconds));
      }
      const wait = waitSeconds(record, later(seconds));
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(3600);
    }),
  );
});
