import { describe, expect, it } from "vitest";
import { langs } from "@/lib/domain/perfil";
import { anatomy, flat } from "./catalogue";

/*
 * Slips of spelling that a machine can see; the numbers are those of the project's Kreyòl glossary. Words that only
 * a reader can judge are not here.
 */
const slips: [rule: string, pattern: RegExp][] = [
  ["K1: letter or accent that Kreyòl has not", /[áâäãåæçéêëíìîïñóôöõœúùûüýÿ]/iu],
  ["K2: apostrophe", /\p{L}['’‘ʼ´`]/u],
  ["K3: hyphen before a determiner or pronoun", /\p{L}-(la|lan|nan|an|a|yo|mwen|ou|li|nou)(?!\p{L})/iu],
  [
    "K4: two words written as one",
    /(?<!\p{L})(paka|pakab|pat|pap|kap|map|wap|lap|nap|yap|poum|pouw|poul|siw|lèw|kew|saw|jodia|kounya)(?!\p{L})/iu,
  ],
  ["K5: c outside of ch, q, x", /c(?!h)|[qx]/iu],
  ["K6: u by itself", /(?<!o)u(?!i)/iu],
  [
    "K10: French, English or Spanish word",
    /(?<!\p{L})(mot|passe|nom|date|pour|avec|dans|votre|vous|email|e-mail|password|login|numero|mois|jour|erreur|merci|clave|correo)(?!\p{L})/iu,
  ],
  [
    "K11: grave accent left out",
    /(?<!\p{L})(telefon|adres|fomile|enfomasyon|kreyol|anko|kod|imel|ere|paspo|karakte|seks|repons sekre|kesyon sekre|fet|oktob|jiye)(?!\p{L})/iu,
  ],
  [
    "K12: another word than the one chosen",
    /(?<!\p{L})(mopas|oubyen|ousinon|imèy|kourye|silvouplè|souple|avan|aprè|koulye a|kounye la|envalid|korek|sove|sovgade|jaden|nimero|depatman|telechaje|louvri|kilès|itilize|sit la|sit sa a)(?!\p{L})/iu,
  ],
];

/** Names that are not translated, formats, and addresses. */
const allowed =
  /(?<!\p{L})(Clave|SENCE|CS|RUT|RUN|NIE|OTEC|OTIC|AUC|ClaveÚnica|Registro Civil|captcha|SMS|JPE?G|PNG|HEIC|PDF|MB|JavaScript|WCAG|Servicio Nacional de Capacitación y Empleo)(?!\p{L})|\S*@\S+\.\w+/giu;

const readAloud = (text: string) => anatomy(text).words.join("\n").replace(allowed, " ");

describe("the Kreyòl of the messages", () => {
  it.each(slips)("has no %s", (_rule, pattern) => {
    const found = [...flat("ht")].flatMap(([key, text]) => {
      const slip = pattern.exec(readAloud(text));
      return slip ? [`${key}: …${slip.input.slice(Math.max(0, slip.index - 15), slip.index + 15)}…`] : [];
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["sekirité", 0],
    ["m'ap vini", 1],
    ["modpas-la", 2],
    ["ou paka", 3],
    ["securite", 4],
    ["sekurite", 5],
    ["mot de passe", 6],
    ["nimewo telefon", 7],
    ["chwazi oubyen", 8],
  ])("would notice %j", (text, rule) => {
    expect(readAloud(text)).toMatch(slips[rule]?.[1] ?? /^$/);
  });
});

describe.each(langs)("what the messages quote (%s)", (lang) => {
  /** What a browser's own button and a telephone's own setting say. */
  const notOurs = new Set(["Atrás", "Más compatible"]);

  it("exists by that very name", () => {
    const texts = flat(lang);
    const all = new Set(texts.values());
    const astray = [...texts].flatMap(([key, text]) =>
      [...text.matchAll(/«([^»]+)»/g)]
        .map(([, quoted = ""]) => quoted)
        .filter((quoted) => !all.has(quoted) && !notOurs.has(quoted))
        .map((quoted) => `${key}: «${quoted}»`),
    );
    expect(astray).toEqual([]);
  });
});
