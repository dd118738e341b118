import { describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { chileDate } from "@/lib/domain/chile-time";
import { questionIds } from "@/lib/domain/secret-answer";
import { address } from "@/lib/fields/address";
import { captcha } from "@/lib/fields/captcha";
import { claveActual, nuevaClave } from "@/lib/fields/clave";
import { contact } from "@/lib/fields/contact";
import { document } from "@/lib/fields/document";
import { nie, whichDocument } from "@/lib/fields/nie";
import { person } from "@/lib/fields/person";
import { prueba } from "@/lib/fields/proof";
import { optionalRun } from "@/lib/fields/run";
import { secretQuestion } from "@/lib/fields/secret-question";
import { migrante } from "@/lib/profiles/migrante";
import { goodDatos, goodRegistro } from "../../support/people";
import { faults } from "./reading";

const a = (length: number) => "a".repeat(length);

/** The day the tests are run on, moved by whole years and days; leap days are of no interest here. */
function born(years: number, days = 0): string {
  const [year = "", month = "", day = ""] = chileDate(new Date(Date.now() + days * 86_400_000)).split("-");
  return `${day}-${month}-${Number(year) - years}`;
}

type Row = [field: string, typed: string | Record<string, string>, code: string | null];

/** Each row changes one thing in a form that nothing is wrong with, and names the one code that comes of it. */
function table(name: string, schema: z.ZodType, good: Record<string, string>, rows: Row[]) {
  describe(name, () => {
    it("takes what is right", () => {
      expect(faults(schema, good)).toEqual([]);
    });

    it.each(rows)("%s %j: %s", (field, typed, code) => {
      const change = typeof typed === "string" ? { [field]: typed } : typed;
      expect(faults(schema, { ...good, ...change })).toEqual(code === null ? [] : [`${field}: ${code}`]);
    });
  });
}

const good = goodRegistro();

table("the document", document, good, [
  ["tipoDocumento", "", "tipoDocumentoRequired"],
  ["tipoDocumento", "forged", "tipoDocumentoRequired"],
  ["numeroDocumento", "", "numeroDocumentoRequired"],
  ["numeroDocumento", " . - ", "numeroDocumentoInvalid"],
  ["numeroDocumento", "A12", "numeroDocumentoInvalid"],
  ["numeroDocumento", "A12 ", "numeroDocumentoInvalid"],
  ["numeroDocumento", a(21), "numeroDocumentoInvalid"],
  ["numeroDocumento", "A123_4", "numeroDocumentoInvalid"],
  ["numeroDocumento", "Ñ1234", "numeroDocumentoInvalid"],
  ["numeroDocumento", "a-1.2 3", null],
  ["numeroDocumento", a(20), null],
  ["paisEmisor", "", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "cedula", paisEmisor: "" }, "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "otro", paisEmisor: "" }, "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "ipe", paisEmisor: "" }, null],
  ["paisEmisor", { tipoDocumento: "ipa", paisEmisor: "" }, null],
  ["paisEmisor", { tipoDocumento: "nip", paisEmisor: "" }, null],
  ["paisEmisor", "ZZ", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "ipe", paisEmisor: "ZZ" }, "paisEmisorRequired"],
]);

table("the person", person, good, [
  ["nombres", "", "nombresRequired"],
  ["nombres", " \u200b ", "nombresRequired"],
  ["nombres", a(81), "nombresTooLong"],
  ["nombres", a(80), null],
  ["nombres", "😀", "nombresInvalid"],
  ["nombres", "Marie2", "nombresInvalid"],
  ["nombres", "<b>Marie</b>", "nombresInvalid"],
  ["nombres", "N'Golo Jean-Pierre Mª", null],
  ["nombres", "李小龍", null],
  ["apellidoPaterno", "", "apellidoPaternoRequired"],
  ["apellidoPaterno", a(61), "apellidoPaternoTooLong"],
  ["apellidoPaterno", a(60), null],
  ["apellidoPaterno", "1", "apellidoPaternoInvalid"],
  ["apellidoMaterno", "", null],
  ["apellidoMaterno", a(61), "apellidoMaternoTooLong"],
  ["apellidoMaterno", "@", "apellidoMaternoInvalid"],
  ["sexo", "", "sexoRequired"],
  ["sexo", "forged", "sexoRequired"],
  ["sexo", "noInforma", null],
  ["fechaNacimiento", "", "fechaRequired"],
  ["fechaNacimiento", "mañana", "fechaFormat"],
  ["fechaNacimiento", "1992", "fechaFormat"],
  ["fechaNacimiento", "01-12-92", "fechaYearShort"],
  ["fechaNacimiento", "31-02-1992", "fechaNotReal"],
  ["fechaNacimiento", "12-31-1992", "fechaNotReal"],
  ["fechaNacimiento", born(-1), "fechaFuture"],
  ["fechaNacimiento", born(0, 2), "fechaFuture"],
  ["fechaNacimiento", born(15, 2), "fechaTooYoung"],
  ["fechaNacimiento", born(15, -2), null],
  ["fechaNacimiento", born(121, -2), "fechaTooOld"],
  ["fechaNacimiento", born(120, 2), null],
  ["fechaNacimiento", "1/12/1992", null],
  ["fechaNacimiento", "01121992", null],
  ["fechaNacimiento", "1992-12-01", null],
  ["estadoCivil", "", "estadoCivilRequired"],
  ["estadoCivil", "forged", "estadoCivilRequired"],
  ["hijos", "", "hijosRequired"],
  ["hijos", "-1", "hijosInvalid"],
  ["hijos", "31", "hijosInvalid"],
  ["hijos", "1.5", "hijosInvalid"],
  ["hijos", "dos", "hijosInvalid"],
  ["hijos", "0", null],
  ["hijos", "30", null],
  ["paisOrigen", "", "paisOrigenRequired"],
  ["paisOrigen", "Haití", "paisOrigenRequired"],
]);

describe("a birthday", () => {
  it.each([
    ["2026-03-15T12:00:00Z", []],
    // Still the fourteenth in Chile, three hours behind.
    ["2026-03-15T02:00:00Z", ["fechaNacimiento: fechaTooYoung"]],
  ])("counts on the day that it is in Chile: %s", (now, expected) => {
    vi.useFakeTimers({ now: new Date(now) });
    try {
      expect(faults(person, { ...good, fechaNacimiento: "15-03-2011" })).toEqual(expected);
    } finally {
      vi.useRealTimers();
    }
  });
});

table("the address", address, good, [
  ["direccion", "", "direccionRequired"],
  ["direccion", a(121), "direccionTooLong"],
  ["direccion", "😀".repeat(120), null],
  ["numero", "", "numeroRequired"],
  ["numero", a(11), "numeroTooLong"],
  ["numero", "S/N", null],
  ["block", a(21), "blockTooLong"],
  ["departamento", a(11), "departamentoTooLong"],
  ["region", { region: "", comuna: "13125" }, "regionRequired"],
  ["region", "99", "regionRequired"],
  ["comuna", "", "comunaRequired"],
  ["comuna", "99999", "comunaRequired"],
  ["comuna", "13", "comunaRequired"],
  ["comuna", "05101", "comunaOtherRegion"],
  ["comuna", { region: "05" }, "comunaOtherRegion"],
  ["comuna", { region: "05", comuna: "05101" }, null],
]);

table("the contact", contact, good, [
  ["email", "", "emailRequired"],
  ["email", "marie.correo.cl", "emailMissingAt"],
  ["email", "marie jean@correo.cl", "emailInvalid"],
  ["email", "josé@correo.cl", "emailInvalid"],
  ["email", "marie@correo", "emailInvalid"],
  ["email", "marie@@correo.cl", "emailInvalid"],
  ["email", `${a(60)}@${a(60)}.${a(60)}.${a(60)}.${a(60)}.cl`, "emailTooLong"],
  ["email", "Marie.Jean+sence@CORREO.cl", null],
  ["celular", "", "celularRequired"],
  ["celular", "6123432", "celularInvalid"],
  ["celular", "612343210", "celularInvalid"],
  ["celular", "+1 305 555 0123", "celularInvalid"],
  ["celular", "2 2345 6789", "celularInvalid"],
  ["celular", "no tengo", "celularInvalid"],
  ["celular", "+56 9 6123-4321", null],
  ["celular", "6123 4321", null],
  ["celular", { celular: "", sinCelular: "on" }, null],
  ["celular", { celular: "no tengo", sinCelular: "on" }, null],
  ["celular", { celular: "", sinCelular: "forged" }, "celularRequired"],
  ["telefonoParticular", "123", "telefonoParticularInvalid"],
  ["telefonoParticular", "2 2345 6789 anexo 12", "telefonoParticularInvalid"],
  ["telefonoParticular", "600 600 6000", "telefonoParticularInvalid"],
  ["telefonoParticular", "2 2345 6789", null],
  ["telefonoTrabajo", "+54 11 4321 0000", "telefonoTrabajoInvalid"],
  ["telefonoTrabajo", "9 6123 4321", null],
]);

const twice = (clave: string) => ({ clave, repetirClave: clave });

table("a new clave", nuevaClave, good, [
  ["clave", twice("Ab3$efg"), "claveLength"],
  ["clave", twice("Ab3$efghijk"), "claveLength"],
  ["clave", twice("password1"), "claveCommon"],
  ["clave", twice("Colocolo1"), "claveCommon"],
  ["clave", twice("aaaaaaaa"), "claveOneCharacter"],
  ["clave", twice("12345678"), "claveRun"],
  ["clave", twice("abababab"), "claveRun"],
  ["clave", twice("Lakay4Tk"), null],
  ["clave", twice("Ñandú 42😀"), null],
  ["repetirClave", "", "repetirClaveRequired"],
  ["repetirClave", "lakay4tk", "repetirClaveDifferent"],
  ["repetirClave", "Lakay4Tk ", "repetirClaveDifferent"],
  ["repetirClave", { clave: "Ma\u00f1ana4T", repetirClave: "Man\u0303ana4T" }, null],
]);

describe("a new clave that is empty", () => {
  it("is asked for, and so is its repetition", () => {
    expect(faults(nuevaClave, twice(""))).toEqual(["clave: claveRequired", "repetirClave: repetirClaveRequired"]);
  });

  it("is not also called different when it is wrong by itself", () => {
    expect(faults(nuevaClave, { clave: "corta", repetirClave: "otra" })).toEqual(["clave: claveLength"]);
  });
});

table("the whole registration, where the owner is known", migrante.registro.schema, good, [
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

describe("a registration", () => {
  it("tells the faults of every part at once, also those over several fields", () => {
    const change = { paisEmisor: "", comuna: "05101", celular: "", repetirClave: "x", captcha: "" };
    expect(faults(migrante.registro.schema, goodRegistro(change))).toEqual([
      "paisEmisor: paisEmisorRequired",
      "comuna: comunaOtherRegion",
      "celular: celularRequired",
      "repetirClave: repetirClaveDifferent",
      "captcha: captchaRequired",
    ]);
  });

  it("tells the fault of a rule over two fields even while another field of that part is wrong", () => {
    const change = { direccion: "", numero: a(11), comuna: "05101", email: "x", celular: "" };
    expect(faults(migrante.registro.schema, goodRegistro(change))).toEqual([
      "direccion: direccionRequired",
      "numero: numeroTooLong",
      "comuna: comunaOtherRegion",
      "email: emailMissingAt",
      "celular: celularRequired",
    ]);
  });
});

table("the current clave", claveActual, { claveActual: " a b " }, [
  ["claveActual", "", "claveActualRequired"],
  ["claveActual", " ", null],
]);

table("the secret question", secretQuestion, good, [
  ["pregunta", "", "preguntaRequired"],
  ["pregunta", "forged", "preguntaRequired"],
  ...questionIds.map((id): Row => ["pregunta", id, null]),
  ["respuesta", "", "respuestaRequired"],
  ["respuesta", "   ", "respuestaRequired"],
  ["respuesta", "a", "respuestaLength"],
  ["respuesta", "¿?", "respuestaLength"],
  ["respuesta", a(61), "respuestaLength"],
  ["respuesta", a(60), null],
  ["respuesta", "ñu", null],
]);

table("the captcha", captcha, good, [
  ["captcha", "", "captchaRequired"],
  ["captcha", "   ", "captchaRequired"],
  ["captcha", { captcha: "", captchaProof: "proof" }, null],
]);

table("the NIE", nie, { nie: "R10284519" }, [
  ["nie", "", "nieRequired"],
  ["nie", "A12", "nieInvalid"],
  ["nie", "R-1028 4519", null],
]);

table("which of several documents", whichDocument, good, [
  ["tipoDocumento", "", "tipoDocumentoRequired"],
  ["paisEmisor", "", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "nip", paisEmisor: "" }, null],
]);

table("a RUT that was given meanwhile", optionalRun, { rut: "12.345.678-5" }, [
  ["rut", "", null],
  ["rut", "12.345.678-6", "rutInvalid"],
  ["rut", "12345678", "rutInvalid"],
  ["rut", "hola", "rutInvalid"],
  ["rut", "12345678-5", null],
]);

table("the proof", prueba, goodDatos(), [
  ["prueba", "", "pruebaRequired"],
  ["prueba", "forged", "pruebaRequired"],
  ["claveActual", "", "claveActualRequired"],
  ["claveActual", { prueba: "codigo", codigo: "123456", claveActual: "" }, null],
  ["claveActual", { prueba: "ninguna", claveActual: "", codigo: "" }, null],
  ["codigo", { prueba: "codigo", codigo: "" }, "codigoRequired"],
  ["codigo", { prueba: "codigo", codigo: "abc" }, "codigoRequired"],
  ["codigo", { prueba: "codigo", codigo: "123 456" }, null],
]);

table("where a key should go", migrante.recuperar.reenviar, { canal: "email" }, [
  ["canal", "", "canalRequired"],
  ["canal", "paloma", "canalRequired"],
  ["canal", "sms", null],
]);
