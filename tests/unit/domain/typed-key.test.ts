import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROVISIONAL_LENGTH, provisionalAlphabet } from "@/lib/domain/provisional-key";
import { readTypedKey } from "@/lib/domain/typed-key";

const KEY = "H7KM4XW9RT";

describe("a provisional key is found", () => {
  test.each([
    ["by itself", KEY],
    ["in lower case", KEY.toLowerCase()],
    ["with a full stop behind it, as an SMS ends a sentence", `${KEY}.`],
    ["in quotes", `"${KEY}"`],
    ["in the quotes of other keyboards", `«${KEY}»`],
    ["in brackets", `(${KEY})`],
    ["after the word before it", `es ${KEY}`],
    ["after the words of the SMS", `su clave provisoria es ${KEY}`],
    ["in the two groups of the e-mail", "H7KM4 XW9RT"],
    ["with a hyphen in the middle", "H7KM4-XW9RT"],
    ["in two groups within a sentence", "Su clave: H7KM4 XW9RT."],
    ["with blanks around it", `  ${KEY}\n`],
    ["with a no-break space behind it", `${KEY}\u00a0`],
    ["with marks that nobody sees", `\u200b${KEY.slice(0, 4)}\ufe0f${KEY.slice(4)}\ufeff`],
    ["in full-width letters", "Ｈ７ＫＭ４ＸＷ９ＲＴ"],
    ["in the whole SMS", `SENCE: su clave provisoria es ${KEY}. Vale 24 horas. Cámbiela en https://clave.example/x`],
    [
      "in the whole SMS in Kreyòl",
      `SENCE: modpas pwovizwa ou (10:42) se ${KEY}\nLi valab 24 èdtan. Pa bay lòt moun li.`,
    ],
    ["behind a long word that could be one", `aparecerán aparecemer ${KEY}`],
  ])("%s", (_, typed) => {
    expect(readTypedKey(typed).provisional).toBe(KEY);
  });

  test("whatever stands around it that is no letter and no digit", () => {
    const around = fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !/[\p{L}\p{N}\p{M}]/u.test(text));
    const key = fc
      .array(fc.constantFrom(...provisionalAlphabet), { minLength: PROVISIONAL_LENGTH, maxLength: PROVISIONAL_LENGTH })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(around, key, around, (before, made, behind) => {
        expect(readTypedKey(before + made + behind).provisional).toBe(made);
      }),
    );
  });
});

describe("no provisional key is found", () => {
  test.each([
    ["in a clave of one's own", "Lakay4Tk"],
    ["in nothing", ""],
    ["in eleven characters", `${KEY}A`],
    ["in a long text without one", "palabra ".repeat(500)],
  ])("%s", (_, typed) => {
    expect(readTypedKey(typed).provisional).toBeNull();
  });
});

describe("a clave of one's own", () => {
  test("is tried as it is, and nothing else, when there is nothing odd about it", () => {
    expect(readTypedKey("Lakay 4Tk").claves).toEqual(["Lakay 4Tk"]);
  });

  test.each([
    ["a space behind it", "Lakay4Tk "],
    ["a line behind it", "Lakay4Tk\r\n"],
    ["a no-break space before it", "\u00a0Lakay4Tk"],
    ["a mark that nobody sees", "Lakay\u200b4Tk"],
    ["full-width digits", "Lakay４Tk"],
  ])("is tried too without %s", (_, typed) => {
    expect(readTypedKey(typed).claves).toEqual([typed.normalize("NFC"), "Lakay4Tk"]);
  });

  test("is tried to the letter as well: claves of old may end in a space", () => {
    expect(readTypedKey("Lakay4Tk ").claves).toContain("Lakay4Tk ");
  });

  test("keeps its case", () => {
    expect(readTypedKey("LAKAY4TK").claves).toEqual(["LAKAY4TK"]);
  });
});
