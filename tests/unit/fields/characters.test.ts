import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { fieldNames } from "@/lib/fields/names";
import { reading } from "../../support/reading";
import { blanks, dashes, digits, inDigits, invisible, inWide, nameOf } from "../domain/odd-characters";
import { goodFor, schemas } from "./all-forms";
import { faults } from "./reading";

/** What nobody types: sealed or drawn by the server, a file, a tick. */
const untyped = [
  "captchaToken",
  "captchaProof",
  "documento",
  "documentoGuardado",
  "facilitador",
  "sinCelular",
  "emailVisto",
];
/** Kept to the letter: what a new one may hold has its own test, and an old one is compared with what was kept. */
const keys = ["clave", "repetirClave", "claveActual"];
/** Where digits and dashes are read in every writing. */
const numbers = [
  ...["run", "rut", "rutRepresentante", "serie", "numeroDocumento", "nie", "fechaNacimiento", "hijos", "codigo"],
  ...["celular", "telefonoParticular", "telefonoTrabajo"],
];

const typedIn = (schema: z.ZodType) =>
  fieldNames(schema).filter((name) => !untyped.includes(name) && !keys.includes(name));

/** What is right in every field, with something in the optional ones that could hide behind being empty. */
const filledFor = (schema: z.ZodType): Record<string, string> => {
  const good = { apellidoMaterno: "", block: "", ...goodFor(schema) };
  return { ...good, ...("telefonoParticular" in good && { telefonoParticular: "2 2345 6789" }) };
};

/** What the form means, or why it is refused. */
function meaning(schema: z.ZodType, values: Record<string, string>): string {
  try {
    return JSON.stringify(reading<unknown>(schema, values));
  } catch (error) {
    return String(error);
  }
}

/** The writings of a field, by name, that are read otherwise than the plain one. */
function misread(schema: z.ZodType, name: string, writings: [string, string][]): string[] {
  const plain = filledFor(schema);
  const meant = meaning(schema, plain);
  return writings
    .map(([called, typed]) => [called, meaning(schema, { ...plain, [name]: typed })])
    .filter(([, read]) => read !== meant)
    .map(([called, read]) => `${name} with ${called}: ${read}`);
}

const halves = (text: string): [string, string] => {
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
};

describe.each(schemas)("%s", { timeout: 60_000 }, (_at, schema) => {
  const values = filledFor(schema);
  const value = (name: string) => values[name] ?? "";

  it("is a form that nothing is wrong with", () => {
    expect(() => reading<unknown>(schema, values)).not.toThrow();
  });

  it("reads every field alike with anything invisible before it, in it and behind it", () => {
    const wrong = typedIn(schema).flatMap((name) => {
      const [front, back] = halves(value(name));
      const writings = invisible.flatMap((sign): [string, string][] => [
        [`${nameOf(sign)} before`, `${sign}${front}${back}`],
        [`${nameOf(sign)} inside`, `${front}${sign}${back}`],
        [`${nameOf(sign)} behind`, `${front}${back}${sign}${sign}`],
      ]);
      return misread(schema, name, writings);
    });
    expect(wrong).toEqual([]);
  });

  it("reads every field alike with any blank around it, or in the place of a space", () => {
    const wrong = typedIn(schema).flatMap((name) => {
      const writings = blanks.flatMap((blank): [string, string][] => [
        [`${nameOf(blank)} around`, `${blank} ${value(name)}${blank}`],
        [`${nameOf(blank)} as space`, value(name).replaceAll(" ", blank)],
      ]);
      return misread(schema, name, writings);
    });
    expect(wrong).toEqual([]);
  });

  it("reads every field alike in full-width letters, digits and signs", () => {
    const wrong = typedIn(schema).flatMap((name) => misread(schema, name, [["full width", inWide(value(name))]]));
    expect(wrong).toEqual([]);
  });

  it("asks again for what did not arrive as it was typed, in every field and nowhere else", () => {
    for (const name of typedIn(schema)) {
      const [front, back] = halves(value(name));
      for (const sign of ["\ufffd", "\ud800", "\ue000"]) {
        expect(faults(schema, { ...values, [name]: `${front}${sign}${back}` })).toEqual([`${name}: textDamaged`]);
      }
    }
  });

  it("reads every number alike in the digits of any script, and with any dash", () => {
    const asked = typedIn(schema).filter((name) => numbers.includes(name));
    const wrong = asked.flatMap((name) =>
      misread(schema, name, [
        ...digits.map((script): [string, string] => [script, inDigits(value(name), script)]),
        ...dashes.map((dash): [string, string] => [nameOf(dash), value(name).replaceAll("-", dash)]),
      ]),
    );
    expect(wrong).toEqual([]);
  });
});
