import { expect, it } from "vitest";
import { pageAt } from "@/lib/web/page-at";
import { safeUrl } from "@/lib/web/request-line";

it.each([
  "/",
  "/natural/registro?paso=listo",
  "/enlace/a%2Fb%20c",
  "/buzon/%C3%B1",
  "/?paso=%ff&lang=%",
  "//evil.example/",
])("leaves %s as it is", (url) => {
  expect(safeUrl(url)).toBe(url);
});

it.each([
  ["/enlace/%ff", "/enlace/%25ff"],
  ["/enlace/abc%", "/enlace/abc%25"],
  ["/enlace/%C3%B1/%c3", "/enlace/%C3%B1/%25c3"],
  ["/%ff?paso=%ff", "/%25ff?paso=%ff"],
  ["http://cs.example/enlace/%zz", "/enlace/%25zz"],
  ["http://cs.example", "/"],
  ["*", "/"],
  ["", "/"],
])("makes a path of %s", (url, path) => {
  expect(safeUrl(url)).toBe(path);
});

it("leads back to the page that was asked for, and nowhere else", () => {
  expect(pageAt("/natural/registro")).toBe("/natural/registro");
  for (const path of [null, "", "//evil.example", "/\\evil.example", "/rechazo", "/demasiado-grande", "junk"]) {
    expect(pageAt(path)).toBe("/");
  }
});
