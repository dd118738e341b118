import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRut, parseRut, rutIdentifier } from "@/lib/domain/rut";

/** The official table method, written differently from the code under test. */
function digitOf(number: number): string {
  let sum = 0;
  let weight = 2;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * weight;
    weight = weight === 7 ? 2 : weight + 1;
  }
  return "0K987654321"[sum % 11] ?? "";
}

const rut = fc.integer({ min: 1, max: 99_999_999 }).map((number) => `${number}-${digitOf(number)}`);
const filler = fc.constantFrom("", ".", "-", " ", "\u00a0", "‐", "–", "−");

describe("parseRut", () => {
  test.each([
    ["12.345.678-5", "12345678-5"],
    ["12345678-5", "12345678-5"],
    ["123456785", "12345678-5"],
    [" 12 345 678 – 5 ", "12345678-5"],
    ["10.000.013-k", "10000013-K"],
    ["10000013K", "10000013-K"],
    ["76.086.428-5", "76086428-5"],
    ["05.126.663-3", "5126663-3"],
    ["1-9", "1-9"],
    ["99.999.999-9", "99999999-9"],
  ])("%j is %s", (raw, canonical) => {
    expect(parseRut(raw)).toBe(canonical);
  });

  test.each([
    ["", "empty"],
    ["12.345.678-9", "wrong dígito"],
    ["0-0", "zero"],
    ["00000000-0", "zero"],
    ["5", "dígito alone"],
    ["123.456.789-2", "nine digits"],
    ["１２３４５６７８-５", "full-width digits"],
    ["١٢٣٤٥٦٧٨-٥", "Arabic digits"],
    ["12345678-\u212a", "the Kelvin sign"],
    ["12.345.678_5", "underscore"],
    ["a12.345.678-5", "letter"],
    ["K2345678-5", "K among the digits"],
    ["-12.345.678-5e0", "exponent"],
  ])("%j is refused: %s", (raw) => {
    expect(parseRut(raw)).toBeNull();
  });

  test("every spelling of a RUT is that RUT", () => {
    fc.assert(
      fc.property(rut, fc.array(filler, { minLength: 10, maxLength: 10 }), fc.boolean(), (given, fillers, lower) => {
        const spelt = [...given.replace("-", "")].map((sign, place) => `${fillers[place]}${sign}`).join("");
        expect(parseRut(lower ? spelt.toLowerCase() : spelt)).toBe(given);
      }),
    );
  });

  test("what is shown is understood again", () => {
    fc.assert(
      fc.property(rut, (given) => {
        expect(parseRut(formatRut(given))).toBe(given);
      }),
    );
  });

  test("every change of a single digit is noticed", () => {
    fc.assert(
      fc.property(rut, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (given, place, by) => {
        const [number = "", digit] = given.split("-");
        const at = place % number.length;
        const changed = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
        expect(parseRut(`${changed}-${digit}`)).toBeNull();
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

test.each([
  ["12345678-5", "12.345.678-5"],
  ["5126663-3", "5.126.663-3"],
  ["10000013-K", "10.000.013-K"],
  ["123-6", "123-6"],
  ["1-9", "1-9"],
])("%s is shown as %s", (canonical, shown) => {
  expect(formatRut(canonical)).toBe(shown);
});

test("a RUT as an identifier is looked up by itself", () => {
  expect(rutIdentifier("run", "12345678-5")).toEqual({ kind: "run", value: "12345678-5", lookup: "12345678-5" });
});
