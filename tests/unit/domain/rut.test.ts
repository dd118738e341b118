import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRut, parseRut, rutIdentifier } from "@/lib/domain/rut";
import { digitOf, nonsense, numbers, overlong, slipsOf, spellingsOf } from "./ruts";

const rut = fc.integer({ min: 1, max: 99_999_999 }).map((number) => `${number}-${digitOf(number)}`);
const filler = fc.constantFrom("", ".", "-", " ", "\u00a0", "‐", "–", "−");

/** Many numbers, on a machine that may be busy. */
const patience = { timeout: 30_000 };

describe("parseRut", patience, () => {
  test.each([
    ["12.345.678-5", "12345678-5"],
    ["12345678-5", "12345678-5"],
    ["123456785", "12345678-5"],
    [" 12 345 678 – 5 ", "12345678-5"],
    ["10.000.013-k", "10000013-K"],
    ["10000013K", "10000013-K"],
    ["76.086.428-5", "76086428-5"],
    ["05.126.663-3", "5126663-3"],
    ["0012345678-5", "12345678-5"],
    ["1-9", "1-9"],
    ["99.999.999-9", "99999999-9"],
  ])("%j is %s", (raw, canonical) => {
    expect(parseRut(raw)).toBe(canonical);
  });

  // The form's own tidying mends the last two before they get here.
  test.each([...nonsense, ["10000013-\u212a", "the Kelvin sign"], ["12345678-5\u0000", "a null"]])(
    "%j is refused: %s",
    (raw) => {
      expect(parseRut(raw)).toBeNull();
    },
  );

  test.each(overlong.map(([raw, why]) => ({ raw, why })))(
    "a million $why are refused",
    { timeout: 10_000 },
    ({ raw }) => {
      expect(parseRut(raw)).toBeNull();
    },
  );

  test("every spelling of a RUT is that RUT", () => {
    fc.assert(
      fc.property(rut, fc.array(filler, { minLength: 10, maxLength: 10 }), fc.boolean(), (given, fillers, lower) => {
        const spelt = [...given.replace("-", "")].map((sign, place) => `${fillers[place]}${sign}`).join("");
        expect(parseRut(lower ? spelt.toLowerCase() : spelt)).toBe(given);
      }),
    );
  });

  test("any text gives a RUT in its form, or null", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(parseRut(raw) ?? "1-9").toMatch(/^[1-9]\d{0,7}-[\dK]$/);
      }),
    );
  });
});

describe("10,000 RUTs", patience, () => {
  test("are as many, all different, and of every length and dígito", () => {
    expect(new Set(numbers).size).toBe(10_000);
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBeGreaterThan(99_980_000);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(99_999_999);
    expect(new Set(numbers.map((number) => String(number).length)).size).toBe(8);
    expect(new Set(numbers.map(digitOf)).size).toBe(11);
    const long = numbers.filter((number) => number >= 1000);
    expect(long.filter((number) => new Set(spellingsOf(number).spellings).size !== 10)).toEqual([]);
  });

  test("are read alike and shown alike in ten spellings each", () => {
    const wrong = numbers.flatMap((number) => {
      const { canonical, shown, spellings } = spellingsOf(number);
      return spellings
        .map((typed) => ({ typed, read: parseRut(typed) }))
        .filter(({ read }) => read !== canonical || formatRut(read) !== shown);
    });
    expect(wrong).toEqual([]);
  });

  test("are refused after every change of a single digit", () => {
    const missed: string[] = [];
    let slips = 0;
    for (const number of numbers) {
      for (const typed of slipsOf(number)) {
        slips += 1;
        if (parseRut(typed) !== null) missed.push(typed);
      }
    }
    expect(missed).toEqual([]);
    expect(slips).toBe(numbers.reduce((sum, number) => sum + String(number).length * 9 + 10, 0));
  });
});

test.each([
  ["12345678-5", "12.345.678-5"],
  ["5126663-3", "5.126.663-3"],
  ["10000013-K", "10.000.013-K"],
  ["123-6", "123-6"],
  ["1-9", "1-9"],
])("%s is shown as %s", (canonical, shown) => {
  expect(formatRut(canonical)).toBe(shown);
});

describe("rutIdentifier", () => {
  test.each(["run", "rut"] as const)("a %s is looked up by itself, however it was typed", (kind) => {
    const identifier = { kind, value: "12345678-5", lookup: "12345678-5" };
    for (const typed of ["12345678-5", "12.345.678-5", " 12 345 678 5"]) {
      expect(rutIdentifier(kind, typed)).toEqual(identifier);
    }
    expect(rutIdentifier(kind, "10.000.013-k")?.value).toBe("10000013-K");
  });

  test.each(["", "0-0", "12.345.678-9", "１２３４５６７８-５", "hola"])("%j is none", (typed) => {
    expect(rutIdentifier("run", typed)).toBeNull();
    expect(rutIdentifier("rut", typed)).toBeNull();
  });
});
