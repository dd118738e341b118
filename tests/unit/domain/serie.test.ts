import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSerie } from "@/lib/domain/serie";

describe("parseSerie", { timeout: 30_000 }, () => {
  test.each([
    ["123456789", "123456789"],
    ["123.456.789", "123456789"],
    ["000.000.001", "000000001"],
    ["A012345678", "A012345678"],
    ["a012345678", "A012345678"],
    ["A012.345.678", "A012345678"],
    ["a-012 345 678", "A012345678"],
    [" 123\u00a0456–789 ", "123456789"],
    ["\u212a123456789", "K123456789"],
    ["１２３４５６７８９", "123456789"],
    ["١٢٣٤٥٦٧٨٩", "123456789"],
  ])("%j is %s", (raw, serie) => {
    expect(parseSerie(raw)).toBe(serie);
  });

  test.each([
    ["", "empty"],
    [" . - ", "nothing but separators"],
    ["12345678", "eight digits"],
    ["1234567890", "ten digits"],
    ["A12345678", "a letter and eight"],
    ["A1234567890", "a letter and ten"],
    ["AB123456789", "two letters"],
    ["123456789A", "the letter last"],
    ["1234A56789", "the letter inside"],
    ["Ñ123456789", "not a letter of theirs"],
    ["А123456789", "a Cyrillic letter"],
    ["123,456,789", "commas"],
    ["123_456_789", "underscores"],
    ["n° 123456789", "words around it"],
    ["12.345.678-K", "a RUN"],
    ["9".repeat(100), "overlong"],
  ])("%j is refused: %s", (raw) => {
    expect(parseSerie(raw)).toBeNull();
  });

  test("a million digits are refused", () => {
    expect(parseSerie("9".repeat(1_000_000))).toBeNull();
  });

  const serie = fc.stringMatching(/^[A-Z]?[0-9]{9}$/);
  const filler = fc.constantFrom("", " ", ".", "-", "–", "\u00a0");

  test("every spelling of a number is that number", () => {
    fc.assert(
      fc.property(serie, fc.array(filler, { minLength: 10, maxLength: 10 }), fc.boolean(), (given, fillers, lower) => {
        const spelt = [...given].map((sign, place) => `${fillers[place]}${sign}`).join("");
        expect(parseSerie(lower ? spelt.toLowerCase() : spelt)).toBe(given);
      }),
    );
  });

  test("any text gives a number in its form, or null", () => {
    const near = fc.stringMatching(/^[A-Za-z]{0,2}[0-9.]{7,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (raw) => {
        expect(parseSerie(raw) ?? "000000000").toMatch(/^[A-Z]?[0-9]{9}$/);
      }),
    );
  });
});
