import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, lengthOf, tidy } from "@/lib/domain/text";

describe("tidy", () => {
  test.each([
    ["  Marie   Jean ", "Marie Jean"],
    ["Marie\u00a0\t\r\n Jean", "Marie Jean"],
    ["Jose\u0301", "José"],
    ["Ma\u200brie\u202e \u2066Jean\ufeff", "Marie Jean"],
    ["a\u0000b\u0007", "ab"],
    ["a \u200b b", "a b"],
    ["a\ud800b", "ab"],
    ["\u200b \u2060", ""],
    ["🐶 ñandú", "🐶 ñandú"],
    ["❤\ufe0f", "❤"],
    ["Ma\u034frie\u3164 \u2800Jean", "Marie Jean"],
    ["Ｊｏｓé\u3000１２。", "José 12."],
  ])("%j becomes %j", (raw, clean) => {
    expect(tidy(raw)).toBe(clean);
  });

  test("doing it twice changes nothing more, and nothing invisible is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const once = tidy(raw);
        expect(tidy(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|^\s|\s$|\s\s/u);
        expect(once).toBe(once.normalize("NFC"));
      }),
    );
  });
});

test("length is counted in code points", () => {
  expect(lengthOf("ñandú")).toBe(5);
  expect(lengthOf("🐶🐶")).toBe(2);
});

test("fold drops case and Latin accents, and no other script's marks", () => {
  expect(fold("ÑUÑOA Pétion")).toBe("nunoa petion");
  expect(fold("हिन्दी")).toBe("हिन्दी");
});
