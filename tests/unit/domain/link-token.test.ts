import { expect, it } from "vitest";
import { linkToken } from "@/lib/domain/link-token";

const token = "AbCdEfGhIjKlMnOpQrStUvWxYz".slice(0, 25).concat("9");

it.each([
  "",
  ".",
  "...",
  ">",
  ",",
  ")",
  '"',
  "'",
  "»",
  "”",
  "’",
  ";",
  ":",
  "!",
  "?",
  "]",
  "*",
  "_",
  "/",
  "=",
  "\u00a0",
  "\u200b",
  "\u0000",
  "%",
  " gracias",
  ".\nSENCE",
])("reads a link with %j behind it", (behind) => {
  expect(linkToken(token + behind)).toBe(token);
});

it("reads one with something before it, and one that a mail program broke in two", () => {
  expect(linkToken(`<${token}>`)).toBe(token);
  expect(linkToken(`${token.slice(0, 9)}=\r\n${token.slice(9)}`)).toBe(token);
});

it.each(["", "abc", "abc%", token.slice(1), `${token.slice(1)}.`, "\u00ff".repeat(40), "-"])(
  "knows that %j was cut",
  (raw) => {
    expect(linkToken(raw)).toBeNull();
  },
);

it("guesses no capitals back: another spelling is another link", () => {
  expect(linkToken(token.toLowerCase())).toBe(token.toLowerCase());
});
