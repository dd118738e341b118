import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("has a symbol for every name of an icon, and for the mark", () => {
  const names = [...readFileSync("components/icon.tsx", "utf8").matchAll(/\| "([a-z]+)"/g)].map((match) => match[1]);
  const symbols = [...readFileSync("public/iconos.svg", "utf8").matchAll(/<symbol id="([a-z]+)"/g)].map((m) => m[1]);
  expect(names.length).toBeGreaterThan(10);
  expect(symbols.toSorted()).toEqual([...names, "marca"].toSorted());
});
