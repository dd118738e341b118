import { expect, test } from "vitest";
import { identifierKinds, kindOf } from "@/lib/domain/identifier";
import { perfiles } from "@/lib/domain/perfil";

test("each profile is found by what its holders have", () => {
  expect(kindOf).toEqual({ natural: "run", juridica: "rut", migrante: "documento" });
});

test("no two profiles are found by the same kind, or a number of one would open the other's account", () => {
  const kinds = perfiles.map((perfil) => kindOf[perfil]);
  expect(new Set(kinds).size).toBe(perfiles.length);
  expect(kinds.filter((kind) => !identifierKinds.includes(kind))).toEqual([]);
});
