import { expect, it } from "vitest";
import { isForeign } from "@/lib/web/origin";

const from = (origin: string | null, more: Record<string, string> = {}) =>
  isForeign(new Headers({ host: "cs.example:3000", ...(origin !== null && { origin }), ...more }));

it("takes a form of this site, and one that tells no origin, as no browser's does", () => {
  expect(from("http://cs.example:3000")).toBe(false);
  expect(from("https://cs.example:3000")).toBe(false);
  expect(from(null)).toBe(false);
});

it("takes one behind a proxy that names the site in its own header, the first of a list", () => {
  expect(from("https://clave.example", { "x-forwarded-host": "clave.example" })).toBe(false);
  expect(from("https://clave.example", { "x-forwarded-host": "clave.example, inner.example" })).toBe(false);
  expect(from("http://cs.example:3000", { "x-forwarded-host": "" })).toBe(false);
});

it.each([
  "null",
  "",
  "junk",
  "http://[",
  "file://",
  "http://evil.example",
  "http://cs.example",
  "http://cs.example:3001",
])("refuses the origin %j", (origin) => expect(from(origin)).toBe(true));

it("refuses two origins, a forwarded host that is another, and a request without a host", () => {
  expect(from("http://cs.example:3000, http://evil.example")).toBe(true);
  expect(from("http://cs.example:3000", { "x-forwarded-host": "junk[" })).toBe(true);
  expect(isForeign(new Headers({ origin: "http://cs.example:3000" }))).toBe(true);
});
