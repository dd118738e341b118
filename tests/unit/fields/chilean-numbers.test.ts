import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rutRepresentante } from "@/lib/fields/representative";
import { optionalRun, run } from "@/lib/fields/run";
import { rut } from "@/lib/fields/rut";
import { serie } from "@/lib/fields/serie";
import { reading } from "../../support/reading";
import { foreign, nonsense, numbers, open, overlong, slipsOf, spellingsOf } from "../domain/ruts";
import { failures, faults } from "./reading";
import { table } from "./table";

const ofRepresentative = z.object({ rutRepresentante });
const fields = [
  {
    field: "run",
    schema: run,
    foreignCode: "runForeign",
    companyCode: "runOfCompany",
    read: (typed: string) => reading(run, { run: typed }).run.value,
  },
  {
    field: "rut",
    schema: rut,
    foreignCode: "rutForeign",
    companyCode: null,
    read: (typed: string) => reading(rut, { rut: typed }).rut.value,
  },
  {
    field: "rutRepresentante",
    schema: ofRepresentative,
    foreignCode: "rutRepresentanteForeign",
    companyCode: "rutRepresentanteOfCompany",
    read: (typed: string) => reading(ofRepresentative, { rutRepresentante: typed }).rutRepresentante,
  },
];

describe.each(fields)("$field", { timeout: 30_000 }, ({ field, schema, foreignCode, companyCode, read }) => {
  it.each(open)("given %s asks: %s", (typed, rutCode, params) => {
    const code = rutCode === "rutWrong" ? `${field}Invalid` : rutCode;
    expect(failures(schema, { [field]: typed })).toEqual([
      { field, code, ...(Object.keys(params).length > 0 && { params }) },
    ]);
  });

  it.each(foreign)("given %s tells what foreigners' numbers are", (typed) => {
    expect(faults(schema, { [field]: typed })).toEqual([`${field}: ${foreignCode}`]);
  });

  it.each(["76.086.428-5", "50.000.000-7", "99999999-9"])("given %s knows a company", (typed) => {
    expect(faults(schema, { [field]: typed })).toEqual(companyCode === null ? [] : [`${field}: ${companyCode}`]);
  });

  it.each(nonsense)("given %j is asked for or refused: %s", (typed) => {
    const code = typed.trim() === "" ? "Required" : "Invalid";
    expect(faults(schema, { [field]: typed })).toEqual([`${field}: ${field}${code}`]);
  });

  it.each(overlong.map(([typed, why]) => ({ typed, why })))("given a million $why gets a message", ({ typed }) => {
    // Longer than anything a person types counts as left empty, at no cost.
    expect(faults(schema, { [field]: typed })).toEqual([`${field}: ${field}Required`]);
    expect(faults(schema, { [field]: typed.slice(0, 4000) })).toHaveLength(1);
  });

  it("is not sent", () => {
    expect(faults(schema, {})).toEqual([`${field}: ${field}Required`]);
  });

  it("is the same RUT in ten spellings, and none after a slip", () => {
    const some = numbers.filter((number, index) => index % 20 === 0 && number < 50_000_000);
    for (const number of some) {
      const { canonical, spellings } = spellingsOf(number);
      expect([...new Set(spellings.map(read))]).toEqual([canonical]);
      const [slip = ""] = slipsOf(number);
      expect(faults(schema, { [field]: slip })).toEqual([`${field}: ${field}Invalid`]);
    }
  });
});

describe("what is read", () => {
  it("is an identifier: of a natural person, of a company, and of the natural person a migrant has become", () => {
    const identifier = { value: "12345678-5", lookup: "12345678-5" };
    expect(reading(run, { run: "12.345.678-5" })).toEqual({ run: { kind: "run", ...identifier } });
    expect(reading(rut, { rut: "12.345.678-5" })).toEqual({ rut: { kind: "rut", ...identifier } });
    expect(reading(optionalRun, { rut: "12.345.678-5" })).toEqual({ rut: { kind: "run", ...identifier } });
    expect(reading(optionalRun, { rut: "" })).toEqual({ rut: null });
  });
});

table("a RUT that was given meanwhile", optionalRun, { rut: "12.345.678-5" }, [
  ["rut", "", null],
  ["rut", "12.345.678-6", "rutInvalid"],
  ["rut", "12345678", "rutNoDigit"],
  ["rut", "19625605", "rutAsk"],
  ["rut", "100.000.000-7", "rutForeignOptional"],
  ["rut", "76.086.428-5", "rutOfCompany"],
  ["rut", "0-0", "rutInvalid"],
  ["rut", "１２３４５６７８-５", null],
  ["rut", "hola", "rutInvalid"],
  ["rut", "12345678-5", null],
]);

table("the número de documento of the cédula", serie, { serie: "123.456.789" }, [
  ["serie", "", "serieRequired"],
  ["serie", " \u200b ", "serieRequired"],
  ["serie", "12345678", "serieInvalid"],
  ["serie", "1234567890", "serieInvalid"],
  ["serie", "AB123456789", "serieInvalid"],
  ["serie", "A12345678", "serieInvalid"],
  ["serie", "123456789A", "serieInvalid"],
  ["serie", "12.345.678-K", "serieInvalid"],
  ["serie", "１２３４５６７８９", null],
  ["serie", "no sé", "serieInvalid"],
  ["serie", "a123.456.789", null],
  ["serie", "123 456 789", null],
]);

it("a número de documento is kept in one spelling", () => {
  expect(reading(serie, { serie: " a012.345.678 " })).toEqual({ serie: "A012345678" });
});
