import { describe, expect, it, test } from "vitest";
import {
  foldBlanks,
  foldDigits,
  foldSigns,
  foldWidth,
  hasDamaged,
  hasInvisible,
  hasOddBlank,
  hasWide,
  withoutInvisible,
} from "@/lib/domain/characters";
import { blanks, dashes, digits, invisible, inWide, nameOf } from "./odd-characters";

const plain = [..."aZñÑéèòç0129 -_.,;:¡!¿?'\"()[]{}@#$%&/\\+*=<>|~^`´¨°ªº€", "李", "Ж", "ह", "🐶", "e\u0301", "हि"];

describe("what is plain", () => {
  it.each(plain)("%s stays as it is", (sign) => {
    expect(foldDigits(foldWidth(foldBlanks(withoutInvisible(sign))))).toBe(sign);
    expect([hasInvisible, hasOddBlank, hasWide, hasDamaged].filter((has) => has(sign))).toEqual([]);
  });

  it("gives the same answer every time it is asked", () => {
    const asked = [1, 2, 3].map(() => [
      hasInvisible("a\u200b"),
      hasOddBlank("a\u00a0"),
      hasWide("Ａ"),
      hasDamaged("\ufffd"),
    ]);
    expect(asked.flat().filter((answer) => !answer)).toEqual([]);
  });
});

test.each(invisible.map((sign) => [nameOf(sign), sign]))("%s is not seen", (_, sign) => {
  expect(withoutInvisible(`a${sign}b${sign}`)).toBe("ab");
  expect(hasInvisible(`a${sign}b`)).toBe(true);
});

test.each(blanks.map((sign) => [nameOf(sign), sign]))("%s is a blank", (_, sign) => {
  expect(foldBlanks(`a${sign}${sign}b`)).toBe("a b");
  expect(hasInvisible(sign)).toBe(false);
  expect(hasOddBlank(`a${sign}b`)).toBe(sign !== " ");
});

test.each(dashes.map((sign) => [nameOf(sign), sign]))("%s is a dash", (_, sign) => {
  expect(foldSigns(foldWidth(`1${sign}9`))).toBe("1-9");
});

test.each(["·", "․", "‧", "∙", "⋅", "・", "･", "．", "。", "｡"])("%s is a point", (sign) => {
  expect(foldSigns(foldWidth(`1${sign}9`))).toBe("1.9");
});

test("full-width forms are all of ASCII", () => {
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join("");
  expect(foldWidth(inWide(ascii))).toBe(ascii);
  expect([...inWide(ascii)].every(hasWide)).toBe(true);
});

describe("digits", () => {
  it.each(digits)("%s are 0 to 9", (script) => {
    expect(foldDigits(script)).toBe("0123456789");
  });

  it("are read as the machine writes them, in every numbering that is of digits alone", () => {
    const systems = Intl.supportedValuesOf("numberingSystem").map((system) => {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      return Array.from({ length: 10 }, (_, value) => format.format(value)).join("");
    });
    const decimal = systems.filter((written) => /^\p{Nd}{10}$/u.test(written));
    expect(decimal.length).toBeGreaterThan(50);
    expect(decimal.map(foldDigits).filter((read) => read !== "0123456789")).toEqual([]);
  });
});

test.each(["\ufffd", "\ue000", "\uf8ff", "\ufdd0", "\ufffe", "\u{10ffff}"])(
  "%j says nothing to another machine",
  (sign) => {
    expect(hasDamaged(`a${sign}b`)).toBe(true);
  },
);
