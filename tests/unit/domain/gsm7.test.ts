import { expect, test } from "vitest";
import { gsm7Length, isGsm7 } from "@/lib/domain/gsm7";

test.each([
  "SENCE: su clave provisoria es H7KM4XW9RT.",
  "¿No fue usted? ¡Llame!",
  "Modpas pwovizwa ou è ò à",
  "ñ Ñ ü É @ {url} [x] ~ € \\ |\n",
])("%j fits in GSM-7", (text) => expect(isGsm7(text)).toBe(true));

test.each(["Èske", "Òd", "À", "á", "í", "ó", "ú", "Á", "ç", "’", "“", "–", "…", "«", "🐶", "`", "ê"])(
  "%j does not",
  (text) => expect(isGsm7(text)).toBe(false),
);

test("characters of the extension count two", () => {
  expect(gsm7Length("")).toBe(0);
  expect(gsm7Length("clave")).toBe(5);
  expect(gsm7Length("{a}")).toBe(5);
  expect(gsm7Length("10 €")).toBe(5);
});
