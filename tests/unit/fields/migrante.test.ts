import { describe, expect, it } from "vitest";
import { migrante } from "@/lib/profiles/migrante";
import { goodRegistro } from "../../support/people";
import { reading } from "../../support/reading";
import { accountOf, person } from "./accounts";
import { faults } from "./reading";
import { a, table, twice } from "./table";

const { registro, actualizar } = migrante;

table("migrante: the whole registration, where the owner is known", registro.schema, goodRegistro(), [
  ["clave", twice("R10284519"), "claveHasIdentifier"],
  ["clave", twice("x10284519"), "claveHasIdentifier"],
  ["clave", twice("MarieX9Y2"), "claveHasName"],
  ["clave", twice("9jeanW2k7"), "claveHasName"],
  ["clave", twice("14031992"), "claveHasBirthDate"],
  ["clave", twice("x140392yz"), "claveHasBirthDate"],
  ["clave", { ...twice("Pwas0nab"), email: "pwas0n@correo.cl" }, "claveHasEmail"],
  ["comuna", "05101", "comunaOtherRegion"],
  ["captcha", "", "captchaRequired"],
]);

describe("migrante: a registration", () => {
  it("tells the faults of every part at once, also those over several fields", () => {
    const change = { paisEmisor: "", comuna: "05101", celular: "", repetirClave: "x", captcha: "" };
    expect(faults(registro.schema, goodRegistro(change))).toEqual([
      "paisEmisor: paisEmisorRequired",
      "comuna: comunaOtherRegion",
      "celular: celularRequired",
      "repetirClave: repetirClaveDifferent",
      "captcha: captchaRequired",
    ]);
  });

  it("tells the fault of a rule over two fields even while another field of that part is wrong", () => {
    const change = { direccion: "", numero: a(11), comuna: "05101", email: "x", celular: "" };
    expect(faults(registro.schema, goodRegistro(change))).toEqual([
      "direccion: direccionRequired",
      "numero: numeroTooLong",
      "comuna: comunaOtherRegion",
      "email: emailMissingAt",
      "celular: celularRequired",
    ]);
  });

  it("is found by the document, and has no número de documento of a cédula", () => {
    expect(reading(registro.schema, goodRegistro())).toMatchObject({
      identifier: { kind: "documento", value: "pasaporte:HT:R10284519", lookup: "R10284519" },
      holder: { kind: "persona", nombres: "Marie Claire", apellidoMaterno: null, civil: { hijos: 2 } },
      serie: null,
    });
  });
});

const validar = { nie: "R10284519", fechaNacimiento: "14-03-1992", email: "ana@correo.example", rut: "12.345.678-5" };

table("migrante: whose data", actualizar.validar, validar, [
  ["nie", "", "nieRequired"],
  ["fechaNacimiento", "", "fechaRequired"],
  ["email", "", "emailRequired"],
  ["rut", "12.345.678-6", "rutInvalid"],
  ["rut", "", null],
]);

describe("migrante: whose data", () => {
  it("brings the RUT that becomes a second identifier, and fits the birth date with the e-mail", () => {
    const { kind, lookup, fits, rut } = reading(actualizar.validar, validar);
    expect({ kind, lookup, rut }).toEqual({
      kind: "documento",
      lookup: "R10284519",
      rut: { kind: "run", value: "12345678-5", lookup: "12345678-5" },
    });
    expect(fits(accountOf(person, "ana@correo.example"))).toBe(true);
    expect(fits(accountOf(person, "otra@correo.example"))).toBe(false);
  });
});
