import { describe, expect, test } from "vitest";
import { audienceOf, type Reach, type Standing, standingOf } from "@/lib/domain/audience";

const at = (email: string, standing: Standing = "trusted", celular: string | null = null): Reach => ({
  email,
  celular,
  standing,
});

/** Who is told, and in brackets who is told without a link. */
const told = (past: Reach[], now: Reach[]) =>
  audienceOf(past, now).map(({ to, mayUndo }) => (mayUndo ? to : `(${to})`));

describe("who is told of a change", () => {
  test("is the address on file, and its mobile", () => {
    expect(told([], [at("ana@a", "trusted", "+1")])).toEqual(["ana@a", "+1"]);
  });

  test("is the old and the new address, both with the link, while every change came with proof", () => {
    expect(told([], [at("ana@a"), at("ana@b")])).toEqual(["ana@a", "ana@b"]);
    expect(told([at("ana@a")], [at("ana@b")])).toEqual(["ana@a", "ana@b"]);
  });

  test("is told without a link where it came without proof, or after that", () => {
    expect(told([at("ana@a")], [at("thief@t", "doubted"), at("ana@new", "doubted")])).toEqual([
      "ana@a",
      "(thief@t)",
      "(ana@new)",
    ]);
  });

  test("is told without a link where it was thrown out by an undo, also when it comes back", () => {
    expect(told([at("thief@t", "repudiated")], [at("ana@a")])).toEqual(["(thief@t)", "ana@a"]);
    expect(told([at("thief@t", "repudiated")], [at("ana@a"), at("thief@t")])).toEqual(["(thief@t)", "ana@a"]);
  });

  test("is a mobile that stayed the owner's while the e-mail did not", () => {
    expect(told([at("ana@a", "trusted", "+1")], [at("thief@t", "doubted", "+1")])).toEqual([
      "ana@a",
      "+1",
      "(thief@t)",
    ]);
  });

  test("is no more than five addresses of late, the oldest, beside those of now", () => {
    const past = Array.from({ length: 40 }, (_, n) => at(`other${n}@o`));
    expect(told(past, [at("ana@a")])).toEqual(["other0@o", "other1@o", "other2@o", "other3@o", "other4@o", "ana@a"]);
  });
});

test("a contact that came without proof is doubted until its time is over", () => {
  const now = new Date("2026-03-09T13:00:00Z");
  expect(standingOf({ doubtedUntil: null }, now)).toBe("trusted");
  expect(standingOf({ doubtedUntil: new Date(now.getTime() + 1) }, now)).toBe("doubted");
  expect(standingOf({ doubtedUntil: now }, now)).toBe("trusted");
});
