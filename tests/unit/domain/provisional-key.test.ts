import fc from "fast-check";
import { expect, test } from "vitest";
import {
  groupProvisional,
  looksProvisional,
  normaliseProvisional,
  PROVISIONAL_LENGTH,
  provisionalAlphabet,
} from "@/lib/domain/provisional-key";

test("the alphabet has at least 24 different upper-case signs and no look-alikes", () => {
  expect(new Set(provisionalAlphabet).size).toBe(provisionalAlphabet.length);
  expect(provisionalAlphabet.length).toBeGreaterThanOrEqual(24);
  expect(provisionalAlphabet).toMatch(/^[A-Z0-9]+$/);
  expect(provisionalAlphabet).not.toMatch(/[0O1IL2Z5S8B]/);
});

test("a key is understood in any case, with spaces and hyphens anywhere", () => {
  const key = fc
    .array(fc.constantFrom(...provisionalAlphabet), { minLength: PROVISIONAL_LENGTH, maxLength: PROVISIONAL_LENGTH })
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(key, fc.constantFrom("", " ", "-", " – "), fc.boolean(), (made, between, lower) => {
      const typed = ` ${[...made].join(between)} `;
      expect(normaliseProvisional(lower ? typed.toLowerCase() : typed)).toBe(made);
      expect(looksProvisional(typed)).toBe(true);
      expect(normaliseProvisional(groupProvisional(made))).toBe(made);
    }),
  );
});

test.each(["", "H7KM4XW9R", "H7KM4XW9RTT", "H7KM4XW9R0", "H7KM4XW9RÑ", "Lluvia27xk"])(
  "%j does not look like one",
  (typed) => expect(looksProvisional(typed)).toBe(false),
);

test("it is shown in two groups", () => {
  expect(groupProvisional("H7KM4XW9RT")).toBe("H7KM4 XW9RT");
});
