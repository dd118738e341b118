import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRut, isCompanyRut, parseRut, rutIdentifier } from "@/lib/domain/rut";
import { digitOf, foreign, nonsense, numbers, open, overlong, slipsOf, spellingsOf } from "./ruts";

const rut = fc.integer({ min: 1, max: 99_999_999 }).map((number) => `${number}-${digitOf(number)}`);
/** Where thousands are parted, and before the dígito. */
const thousands = fc.constantFrom(".", " ", "\u00a0", ",", "·", "");
const mark = fc.constantFrom("-", " ", ".", "\u2003", "‐", "–", "−", " - ", "/", "_", "．");

/** What the text is read as, or `null`. */
const read = (raw: string): string | null => {
  const judged = parseRut(raw);
  return judged.ok ? judged.value : null;
};

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
    ["1.365.6649", "1365664-9"],
    ["1365.6649", "1365664-9"],
    ["1.365.664 9", "1365664-9"],
    ["1.365.664.9", "1365664-9"],
    ["12,345,678-5", "12345678-5"],
    ["12.345.678-5/", "12345678-5"],
    ["12.345.678_5", "12345678-5"],
    ["1000013-0", "1000013-0"],
    ["RUN 12.345.678-5", "12345678-5"],
    ["R.U.T.: 12.345.678-5", "12345678-5"],
    ["１２３４５６７８-５", "12345678-5"],
    ["12345678-５", "12345678-5"],
    ["１０．０００．０１３－Ｋ", "10000013-K"],
    ["١٢٣٤٥٦٧٨-٥", "12345678-5"],
    ["𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖-𝟓", "12345678-5"],
    ["10000013-\u212a", "10000013-K"],
    ["12345678-5\u0000", "12345678-5"],
  ])("%j is %s", (raw, canonical) => {
    expect(parseRut(raw)).toEqual({ ok: true, value: canonical });
  });

  test.each(nonsense)("%j is refused: %s", (raw) => {
    expect(parseRut(raw)).toEqual({ ok: false, code: "rutWrong" });
  });

  test.each(foreign)("%s is a number that foreigners are given", (raw) => {
    expect(parseRut(raw)).toEqual({ ok: false, code: "rutForeign" });
  });

  test("nine digits with another dígito are nobody's", () => {
    expect(parseRut("100.000.000-6")).toEqual({ ok: false, code: "rutWrong" });
  });

  test.each(open)("%s is asked about: %s", (raw, code, params) => {
    expect(parseRut(raw)).toEqual({ ok: false, code, ...(Object.keys(params).length > 0 && { params }) });
  });

  test("no number without its dígito is ever read as another's, however it is dotted", () => {
    const without = fc.integer({ min: 10, max: 99_999_999 });
    fc.assert(
      fc.property(without, thousands, (number, between) => {
        const typed = String(number).replace(/\B(?=(\d{3})+$)/g, between);
        expect(read(typed)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test.each(overlong.map(([raw, why]) => ({ raw, why })))(
    "a million $why are refused",
    { timeout: 10_000 },
    ({ raw }) => {
      expect(parseRut(raw)).toEqual({ ok: false, code: "rutWrong" });
    },
  );

  test("every spelling of a RUT is that RUT", () => {
    fc.assert(
      fc.property(rut, thousands, mark, fc.boolean(), (given, between, before, lower) => {
        const [number = "", digit = ""] = given.split("-");
        const spelt = number.replace(/\B(?=(\d{3})+$)/g, between) + before + digit;
        expect(read(lower ? spelt.toLowerCase() : spelt)).toBe(given);
      }),
    );
  });

  test("any text gives a RUT in its form, or null", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(read(raw) ?? "1-9").toMatch(/^[1-9]\d{0,7}-[\dK]$/);
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
        .map((typed) => ({ typed, value: read(typed) }))
        .filter(({ value }) => value !== canonical || formatRut(value) !== shown);
    });
    expect(wrong).toEqual([]);
  });

  test("are refused after every change of a single digit", () => {
    const missed: string[] = [];
    let slips = 0;
    for (const number of numbers) {
      for (const typed of slipsOf(number)) {
        slips += 1;
        if (read(typed) !== null) missed.push(typed);
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

test.each(["run", "rut"] as const)("a %s is looked up by itself", (kind) => {
  expect(rutIdentifier(kind, "10000013-K")).toEqual({ kind, value: "10000013-K", lookup: "10000013-K" });
});

test("companies have numbers from fifty million on", () => {
  expect(["1-9", "49999999-4", "10000013-K"].map(isCompanyRut)).toEqual([false, false, false]);
  expect(["50000000-7", "76086428-5", "99999999-9"].map(isCompanyRut)).toEqual([true, true, true]);
});
