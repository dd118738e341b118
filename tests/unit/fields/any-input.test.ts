import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { fieldNames } from "@/lib/fields/names";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { readForm } from "@/lib/run";
import { good, goodFor, profiles, schemas } from "./all-forms";
import { faults } from "./reading";

/** Anything at all, what nearly is right, and what is. */
const typed = (name: string) =>
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.stringMatching(/^[0-9+./ @:A-Za-z-]{0,40}$/),
    fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "constructor", "9".repeat(400), good[name] ?? ""),
  );

/** Any part of the form, or all of it, right but for a field or two. */
function formFor(schema: z.ZodType): fc.Arbitrary<Record<string, string | undefined>> {
  const names = fieldNames(schema);
  const anything = Object.fromEntries(names.map((name) => [name, typed(name)]));
  const changed = fc.constantFrom(...names);
  return fc.oneof(
    fc.record(anything, { requiredKeys: [] }),
    fc
      .tuple(fc.record(anything), changed, changed)
      .map(([values, one, other]) => ({ ...goodFor(schema), [one]: values[one], [other]: values[other] })),
  );
}

function read<T>(schema: z.ZodType<T>, values: Record<string, string | undefined>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value ?? "");
  return readForm(schema, form, isErrorCode);
}

describe("the profiles", () => {
  it("are all there", () => {
    const files = readdirSync("lib/profiles").map((file) => file.replace(/\.ts$/, ""));
    expect(Object.keys(profiles).sort()).toEqual(files.filter((file) => !/^(profile|shared)$/.test(file)).sort());
  });

  it("have all their forms found", () => {
    const found = schemas.map(([at]) => at);
    expect(found).toEqual(
      expect.arrayContaining([
        "natural.registro.schema",
        "natural.recuperar.sinRespuesta",
        "juridica.actualizar.validar",
        "migrante.recuperar.cual",
        "facilitador.elegir",
      ]),
    );
    expect(found.filter((at) => !at.startsWith("facilitador.")).length).toBeGreaterThanOrEqual(3 * 8);
  });
});

describe.each(schemas)("%s", { timeout: 60_000 }, (_at, schema) => {
  const names = fieldNames(schema);

  it("has fields, and takes what is right", () => {
    expect(names).not.toEqual([]);
    expect(faults(schema, goodFor(schema))).toEqual([]);
  });

  it("never throws, whatever is sent, and fails only with codes of its own fields", () => {
    fc.assert(
      fc.property(formFor(schema), (values) => {
        const result = read(schema, values);
        if (result.ok) return;
        expect(result.failures.length).toBeGreaterThan(0);
        for (const { code, field } of result.failures) {
          expect(code).not.toBe("unexpected");
          expect(names).toContain(field);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never throws when what is sent are no texts at all", () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()]))), (values) => {
        expect(schema.safeParse(values)).toHaveProperty("success");
      }),
      { numRuns: 50 },
    );
  });

  it("says the same of the same form twice", () => {
    fc.assert(
      fc.property(formFor(schema), (values) => {
        expect(JSON.stringify(read(schema, values))).toBe(JSON.stringify(read(schema, values)));
      }),
      { numRuns: 30 },
    );
  });
});
