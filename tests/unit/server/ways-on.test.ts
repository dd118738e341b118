import { expect, test } from "vitest";
import { waysOn } from "@/app/_server/ways-on";

test("a number that is taken leads to the same profile's other doors", () => {
  expect(waysOn("identifierTaken", { perfil: "natural", tramite: "registro" })).toEqual([
    { perfil: "natural", tramite: "recuperar" },
    { perfil: "natural", tramite: "actualizar" },
  ]);
});

test.each(["registro", "recuperar", "cambiar", "actualizar"] as const)(
  "a number of another profile leads there: %s",
  (tramite) => {
    expect(waysOn("runForeign", { perfil: "natural", tramite })).toEqual([{ perfil: "migrante", tramite }]);
    expect(waysOn("rutForeign", { perfil: "juridica", tramite })).toEqual([{ perfil: "migrante", tramite }]);
    expect(waysOn("runOfCompany", { perfil: "natural", tramite })).toEqual([{ perfil: "juridica", tramite }]);
  },
);

test("where the other profile has no such door, and for other reasons, there is no way", () => {
  expect(waysOn("rutForeign", { perfil: "juridica", tramite: "facilitador" })).toEqual([]);
  expect(waysOn("runInvalid", { perfil: "natural", tramite: "registro" })).toEqual([]);
});
