import fc from "fast-check";
import { expect, it } from "vitest";
import { tidyName } from "@/lib/adapters/scans/name";

it.each([
  ["pasaporte.jpg", "pasaporte.jpg"],
  ["C:\\fotos\\mi  cédula.PNG", "mi cédula.PNG"],
  ["../../etc/passwd", "passwd"],
  ["factura\u202Egpj.exe", "facturagpj.exe"],
  ["a\u0000\u0007b\n.pdf", "ab.pdf"],
  ["cedula\u0301.pdf", "cedulá.pdf"],
  ["", "documento"],
  ["fotos/", "documento"],
  [" \u200B ", "documento"],
])("%j is shown as %j", (name, shown) => expect(tidyName(name)).toBe(shown));

it("keeps the ending of a long name", () => {
  const shown = tidyName(`${"😀".repeat(300)}.jpeg`);
  expect([...shown]).toHaveLength(100);
  expect(shown.endsWith("😀.jpeg")).toBe(true);
});

it("is short, on one line and never empty, whatever it is given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const shown = tidyName(name);
      expect([...shown].length).toBeLessThanOrEqual(100);
      expect(shown).not.toMatch(/[\p{C}/\\]|^\s*$/u);
    }),
  );
});
