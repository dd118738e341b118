import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { langs } from "@/lib/domain/perfil";
import { asLang, langCookie, pickLang } from "@/lib/i18n/lang";

const pick = (query: string | null, cookie: string | null, acceptLanguage: string | null) =>
  pickLang({ query, cookie, acceptLanguage });

describe("pickLang", () => {
  it("heeds the address, then the cookie, then the browser, then Spanish", () => {
    expect(pick("ht", "es", "es")).toBe("ht");
    expect(pick(null, "ht", "es")).toBe("ht");
    expect(pick(null, null, "ht")).toBe("ht");
    expect(pick(null, null, null)).toBe("es");
  });

  it("passes over languages it does not have", () => {
    expect(pick("fr", "ht", "es")).toBe("ht");
    expect(pick("", "pt", "en, fr")).toBe("es");
    expect(pick("htx", null, null)).toBe("es");
  });

  it.each([
    ["fr-FR, ht;q=0.8, es;q=0.5", "ht"],
    ["es;q=0.4, ht;q=0.9", "ht"],
    ["es-419, ht", "es"],
    ["ht-HT", "ht"],
    ["HT", "ht"],
    ["ht;q=0, es;q=0.1", "es"],
    ["ht;q=0", "es"],
    ["ht;q=nonsense, es;q=0.1", "es"],
    ["*", "es"],
    ["ht_HT", "ht"],
    ["fr-HT, fr;q=0.9, en;q=0.8", "ht"],
    ["fr_HT", "ht"],
    ["fr-Latn-HT", "ht"],
    ["fr-FR, fr;q=0.9, es;q=0.1", "es"],
    ["es-HT", "es"],
    ["hat", "ht"],
    ["en-US, fr-HT;q=0.5, es;q=0.7", "es"],
    [" ht ; q=0.7 , es ; q=0.6", "ht"],
  ])("reads Accept-Language: %s", (header, lang) => {
    expect(pick(null, null, header)).toBe(lang);
  });

  it("always answers a language it has, whatever it is sent", () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom("es", "ht", "ht;q=", ",,;;")), { nil: null });
    fc.assert(fc.property(text, text, text, (query, cookie, accept) => langs.includes(pick(query, cookie, accept))));
  });
});

describe("asLang", () => {
  it.each(["ht", "HT", "ht_HT", "ht-HT", "HT_ht", "ht_HT.UTF-8", "fr-HT", " ht "])("takes %s for Kreyòl", (tag) => {
    expect(asLang(tag)).toBe("ht");
  });

  it.each(["es", "ES", "es_CL", "es-419", "spa"])("takes %s for Spanish", (tag) => {
    expect(asLang(tag)).toBe("es");
  });

  it("knows no inherited names, nor what only looks alike", () => {
    expect(asLang("constructor")).toBeNull();
    expect(asLang("fr-constructor")).toBeNull();
    expect(asLang("http")).toBeNull();
    expect(asLang("fr")).toBeNull();
    expect(asLang(undefined)).toBeNull();
  });
});

describe("langCookie", () => {
  it("is for https only where the site is on https", () => {
    expect(langCookie("https://cus.sence.cl").secure).toBe(true);
    expect(langCookie("http://127.0.0.1:3000").secure).toBe(false);
  });
});
