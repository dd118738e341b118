import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { celularDigits, formatPhone, parseCelular, parseChileanPhone } from "@/lib/domain/phone";

const mobiles = [
  "+56961234321",
  "+56 9 6123 4321",
  "56961234321",
  "0056 9 6123 4321",
  "961234321",
  "9 6123 4321",
  "9-6123-4321",
  "(9) 6123.4321",
  "09 6123 4321",
  "(09) 6123 4321",
  "+56 (0) 9 6123 4321",
];

describe("parseChileanPhone", () => {
  test.each(mobiles)("%s is the mobile", (raw) => {
    expect(parseChileanPhone(raw)).toBe("+56961234321");
  });

  test.each([
    ["2 2345 6789", "+56223456789"],
    ["+56 2 2345 6789", "+56223456789"],
    ["(02) 2345 6789", "+56223456789"],
    ["(32) 212 3456", "+56322123456"],
    ["41-2345678", "+56412345678"],
  ])("%s is the fixed line %s", (raw, e164) => {
    expect(parseChileanPhone(raw)).toBe(e164);
  });

  test.each([
    ["", "empty"],
    ["61234321", "neither area nor mobile"],
    ["9612343210", "a digit too many"],
    ["96123432", "a digit too few"],
    ["+54 11 1234 5678", "Argentina"],
    ["+509 34 10 1234", "Haiti"],
    ["800 80 10 30", "toll-free"],
    ["600 600 1234", "shared cost"],
    ["133", "emergency"],
    ["961234321 ext. 12", "extension"],
    ["llame al 961234321", "words around it"],
  ])("%j is refused: %s", (raw) => {
    expect(parseChileanPhone(raw)).toBeNull();
  });
});

describe("parseCelular", () => {
  test.each([...mobiles, "61234321", "6123 4321", "6123-4321", " 6123.4321 "])("%s is the mobile", (raw) => {
    expect(parseCelular(raw)).toBe("+56961234321");
  });

  test.each(["", "2 2345 6789", "6123432", "612343210", "0123 4567", "abcdefgh", "+54 9 11 2345 6789"])(
    "%j is refused",
    (raw) => expect(parseCelular(raw)).toBeNull(),
  );

  test("the 8 digits of the form bring back the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 99_999_999 }), (digits) => {
        const e164 = parseCelular(String(digits));
        expect(e164).toBe(`+569${digits}`);
        expect(celularDigits(e164 ?? "")).toBe(String(digits));
        expect(parseCelular(formatPhone(e164 ?? ""))).toBe(e164);
      }),
    );
  });
});

test("any text gives a Chilean number or null", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      expect(parseChileanPhone(raw) ?? "+56961234321").toMatch(/^\+56\d{9}$/);
      expect(parseCelular(raw) ?? "+56961234321").toMatch(/^\+569\d{8}$/);
    }),
  );
});

test("numbers are shown in groups", () => {
  expect(formatPhone("+56961234321")).toBe("+56 9 6123 4321");
  expect(formatPhone("+56223456789")).toBe("+56 2 2345 6789");
});
