import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { fieldNames } from "@/lib/fields/names";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { migrante } from "@/lib/profiles/migrante";
import { readForm } from "@/lib/run";
import { goodDatos, goodRegistro } from "../../support/people";

const { registro, recuperar, cambiar, actualizar } = migrante;

const schemas: [string, z.ZodType][] = [
  ["registro", registro.schema],
  ["recuperar: identificar", recuperar.identificar],
  ["recuperar: cual", recuperar.cual("R10284519")],
  ["recuperar: responder", recuperar.responder],
  ["recuperar: reenviar", recuperar.reenviar],
  ["cambiar: abrir", cambiar.abrir],
  ["cambiar: nueva", cambiar.nueva],
  ["actualizar: validar", actualizar.validar],
  ["actualizar: datos", actualizar.datos],
];

const good: Record<string, string> = { ...goodRegistro(), ...goodDatos(), nie: "R10284519", canal: "sms", rut: "" };

/** Anything at all, what nearly is right, and what is. */
const typed = (name: string) =>
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.stringMatching(/^[0-9+./ @:A-Za-z-]{0,40}$/),
    fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "constructor", "9".repeat(400), good[name] ?? ""),
  );

const recordFor = (schema: z.ZodType) =>
  fc.record(Object.fromEntries(fieldNames(schema).map((name) => [name, typed(name)])), { requiredKeys: [] });

describe.each(schemas)("%s", { timeout: 20_000 }, (_name, schema) => {
  it("never throws, whatever is sent, and fails only with codes of its own fields", () => {
    const names = fieldNames(schema);
    fc.assert(
      fc.property(recordFor(schema), (values) => {
        const form = new FormData();
        for (const [name, value] of Object.entries(values)) form.set(name, String(value));
        const read = readForm(schema, form, isErrorCode);
        if (read.ok) return;
        expect(read.failures.length).toBeGreaterThan(0);
        for (const { code, field } of read.failures) {
          expect(code).not.toBe("unexpected");
          expect(names).toContain(field);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never throws when what is sent are no texts at all", () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(fieldNames(schema).map((name) => [name, fc.anything()]))), (values) => {
        expect(schema.safeParse(values)).toHaveProperty("success");
      }),
      { numRuns: 50 },
    );
  });

  it("says the same of the same form twice", () => {
    fc.assert(
      fc.property(recordFor(schema), (values) => {
        expect(schema.safeParse(values)).toEqual(schema.safeParse(values));
      }),
      { numRuns: 30 },
    );
  });
});
