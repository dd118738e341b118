import isoCodes from "i18n-iso-countries/codes.json";
import { expect, test } from "vitest";
import { countryCodes, isCountry } from "@/lib/domain/country";

test("the countries are those of ISO 3166-1 and Kosovo, each once", () => {
  const iso = isoCodes.map(([alpha2]) => alpha2);
  expect([...countryCodes].sort()).toEqual([...new Set([...iso, "XK"])].sort());
  expect(new Set(countryCodes).size).toBe(250);
});

test.each([
  ["HT", true],
  ["CL", true],
  ["ht", false],
  ["ZZ", false],
  ["", false],
])("%j is a country: %s", (code, known) => {
  expect(isCountry(code)).toBe(known);
});
