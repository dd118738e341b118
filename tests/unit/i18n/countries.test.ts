import { describe, expect, test } from "vitest";
import { countryCodes } from "@/lib/domain/country";
import { langs } from "@/lib/domain/perfil";
import { countryNames } from "@/lib/i18n/countries";

const nameIn = (lang: "es" | "ht", code: string) => countryNames(lang).find((country) => country.code === code)?.name;

describe.each(langs)("countries in %s", (lang) => {
  const list = countryNames(lang);

  test("each has one name of its own", () => {
    expect(list.map(({ code }) => code).sort()).toEqual([...countryCodes].sort());
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    expect(list.filter(({ name }) => name.length < 3 || name !== name.trim())).toEqual([]);
  });

  test("they are in alphabetical order of the names shown", () => {
    const names = list.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator("es").compare));
  });
});

test.each([
  ["HT", "Haití", "Ayiti"],
  ["IR", "Irán", "Iran"],
  ["KR", "Corea del Sur", "Kore di Sid"],
  ["CD", "Congo, República Democrática del", "Repiblik Demokratik Kongo"],
  ["US", "Estados Unidos", "Etazini"],
  ["VE", "Venezuela", "Venezyela"],
])("%s is %s and %s", (code, es, ht) => {
  expect(nameIn("es", code)).toBe(es);
  expect(nameIn("ht", code)).toBe(ht);
});

test("Kreyòl names use its letters only: no é ê ç ñ, no apostrophe, no q x, c only in ch, u only in ou and ui", () => {
  const foreign = /[áâäãåæçéêëíìîïñóôöõœúùûüýÿ'’qx]|c(?!h)|(?<!o)u(?!i)/iu;
  expect(countryNames("ht").filter(({ name }) => foreign.test(name))).toEqual([]);
});

test("Spanish names carry no official style in brackets", () => {
  const bracketed = countryNames("es").filter(({ name }) => name.includes("("));
  expect(bracketed.map(({ code }) => code).sort()).toEqual(["MF", "MM", "SX", "SZ"]);
});
