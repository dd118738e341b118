import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { doorPath, offers, perfilTramites } from "@/lib/domain/offer";
import { perfiles, tramites } from "@/lib/domain/perfil";

describe("perfilTramites", () => {
  it.each(perfiles)("offers the four trámites to %s", (perfil) => {
    expect(perfilTramites[perfil]).toEqual(expect.arrayContaining([...tramites]));
  });

  it("lets only a company ask for a foreign facilitator", () => {
    expect(perfiles.filter((perfil) => offers(perfil, "facilitador"))).toEqual(["juridica"]);
  });

  it.each(perfiles.flatMap((perfil) => perfilTramites[perfil].map((door) => doorPath(perfil, door))))(
    "has a page behind %s",
    (path) => {
      expect(existsSync(`app${path}/page.tsx`)).toBe(true);
    },
  );
});
