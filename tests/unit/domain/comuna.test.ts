import { describe, expect, test } from "vitest";
import { comunaIn, comunaName, comunas, regiones, regionName, regionOf } from "@/lib/domain/comuna";

test("there are 16 regiones, from north to south, and 346 comunas, each code once", () => {
  expect(regiones.map(({ code }) => code).join(" ")).toBe("15 01 02 03 04 05 13 06 07 16 08 09 14 10 11 12");
  expect(comunas).toHaveLength(346);
  expect(new Set(comunas.map(({ code }) => code)).size).toBe(346);
});

test("comunas follow their regiones and are sorted by name as Spanish sorts", () => {
  const order = regiones.flatMap((region) =>
    comunas.filter(({ code }) => code.startsWith(region.code)).sort((a, b) => a.name.localeCompare(b.name, "es")),
  );
  expect(comunas).toEqual(order);
});

test("the number of comunas of each región is that of the official list", () => {
  const counts = regiones.map(({ code }) => comunas.filter((comuna) => comunaIn(comuna.code, code)).length);
  expect(counts).toEqual([4, 7, 9, 9, 15, 38, 52, 33, 30, 21, 33, 32, 12, 30, 10, 11]);
});

describe("a comuna", () => {
  test.each([
    ["13101", "13", true],
    ["13101", "05", false],
    ["16101", "16", true],
    ["16101", "08", false],
    ["13999", "13", false],
    ["13", "13", false],
    ["", "", false],
  ])("%j is in %j: %s", (comuna, region, inside) => {
    expect(comunaIn(comuna, region)).toBe(inside);
  });

  test("has a name and a región", () => {
    expect(comunaName("13120")).toBe("Ñuñoa");
    expect(comunaName("11302")).toBe("O'Higgins");
    expect(regionOf("13120")).toBe("13");
    expect(regionName("13")).toBe("Metropolitana de Santiago");
  });

  test("that does not exist has neither", () => {
    expect(comunaName("13")).toBeNull();
    expect(comunaName("00000")).toBeNull();
    expect(regionOf("00000")).toBeNull();
    expect(regionName("13101")).toBeNull();
    expect(regionName("99")).toBeNull();
  });
});
