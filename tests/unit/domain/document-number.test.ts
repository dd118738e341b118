import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentIdentifier, documentTypes, needsIssuer, parseDocumentNumber } from "@/lib/domain/document-number";

describe("parseDocumentNumber", () => {
  test.each([
    ["R10284519", "R10284519"],
    [" r-10.284 519 ", "R10284519"],
    ["ab–12‐34", "AB1234"],
    ["1234", "1234"],
    ["Ｒ１０２８４", "R10284"],
    ["١٢٣٤٥", "12345"],
    ["१२३४५", "12345"],
    ["A1B2C3D4E5F6G7H8I9J0", "A1B2C3D4E5F6G7H8I9J0"],
  ])("%j is %s", (raw, number) => {
    expect(parseDocumentNumber(raw)).toBe(number);
  });

  test.each(["", "123", "A1B2C3D4E5F6G7H8I9J01", "R1028/4519", "R10284ñ", "R_1028", "R¹²³⁴", "----"])(
    "%j is refused",
    (raw) => expect(parseDocumentNumber(raw)).toBeNull(),
  );

  const number = fc.stringMatching(/^[A-Z0-9]{4,20}$/);
  const filler = fc.constantFrom("", " ", ".", "-", " - ", "\u00a0");

  test("every spelling of a number is that number", () => {
    fc.assert(
      fc.property(number, fc.array(filler, { minLength: 20, maxLength: 20 }), fc.boolean(), (given, fillers, lower) => {
        const spelt = [...given].map((character, place) => `${fillers[place]}${character}`).join("");
        expect(parseDocumentNumber(lower ? spelt.toLowerCase() : spelt)).toBe(given);
      }),
    );
  });

  test("any text gives a number in its form, or null", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(parseDocumentNumber(raw) ?? "NONE").toMatch(/^[A-Z0-9]{4,20}$/);
      }),
    );
  });
});

test("passports, foreign cédulas and others need their issuer; what Chile issues does not", () => {
  expect(documentTypes.filter(needsIssuer)).toEqual(["pasaporte", "cedula", "otro"]);
});

test("the identifier is type, issuer and number, and is looked up by the number", () => {
  expect(documentIdentifier({ type: "pasaporte", country: "HT", number: "R10284519" })).toEqual({
    kind: "documento",
    value: "pasaporte:HT:R10284519",
    lookup: "R10284519",
  });
  expect(documentIdentifier({ type: "ipe", country: "HT", number: "100284519" }).value).toBe("ipe:CL:100284519");
});
