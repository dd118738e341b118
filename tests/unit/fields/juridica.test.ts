import { describe, expect, it } from "vitest";
import { juridica } from "@/lib/profiles/juridica";
import { goodDatosJuridica, goodJuridica } from "../../support/people";
import { reading } from "../../support/reading";
import { accountOf, company, person } from "./accounts";
import { faults } from "./reading";
import { a, table, twice } from "./table";

const { registro, recuperar, cambiar, actualizar } = juridica;
const identifier = { kind: "rut", value: "76086428-5", lookup: "76086428-5" };
const representante = { rut: "10000013-K", nombres: "Rosa Elena", apellidos: "Fuentes Pérez" };

table("juridica: the whole registration, where the owner is known", registro.schema, goodJuridica(), [
  ["rut", "", "rutRequired"],
  ["rut", "76.086.428-6", "rutInvalid"],
  ["clave", twice("76086428xk"), "claveHasIdentifier"],
  ["clave", twice("760864285"), "claveHasIdentifier"],
  ["clave", twice("x10000013k"), "claveHasIdentifier"],
  ["clave", twice("10.000.013"), "claveHasIdentifier"],
  ["clave", twice("xAula!4417"), "claveHasName"],
  ["clave", { ...twice("tamarugo7!"), nombreFantasia: "El Tamarugo" }, "claveHasName"],
  ["clave", twice("rosa!4417k"), "claveHasName"],
  ["clave", twice("7fuentes!k"), "claveHasName"],
  ["clave", twice("perez!44zk"), "claveHasName"],
  ["clave", twice("contacto7x"), "claveHasEmail"],
  ["clave", twice("limitada7x"), null],
  ["clave", { ...twice("despacho7x"), razonSocial: "Los Aromos SpA" }, null],
  ["comuna", "05101", "comunaOtherRegion"],
  ["captcha", "", "captchaRequired"],
]);

describe("juridica: a registration", () => {
  it("tells the faults of every part at once, in the order of the form", () => {
    const change = {
      rut: "1-1",
      razonSocial: "",
      tipoEmpresa: "",
      rutRepresentante: "hola",
      giro: a(121),
      celular: "",
    };
    expect(faults(registro.schema, goodJuridica(change))).toEqual([
      "rut: rutInvalid",
      "razonSocial: razonSocialRequired",
      "tipoEmpresa: tipoEmpresaRequired",
      "giro: giroTooLong",
      "rutRepresentante: rutRepresentanteInvalid",
      "celular: celularRequired",
    ]);
  });

  it("is found by the RUT; who acts for the company is kept with it", () => {
    expect(registro.scan).toBe(false);
    expect(reading(registro.schema, goodJuridica())).toMatchObject({
      identifier,
      serie: null,
      holder: {
        kind: "empresa",
        razonSocial: "Capacitación Aula Sur Limitada",
        nombreFantasia: "Aula Sur",
        tipo: "otec",
        giro: "Capacitación de adultos",
        representante,
      },
    });
  });
});

table("juridica: who has forgotten the clave", recuperar.identificar, { rut: "76.086.428-5" }, [
  ["rut", "", "rutRequired"],
  ["rut", "76086428", "rutNoDigit"],
]);

it("juridica: a company is found by its RUT alone, and a forgotten answer has no stand-in", () => {
  expect(reading(recuperar.identificar, { rut: "760864285" })).toEqual(identifier);
  expect(recuperar.cual).toBeNull();
  expect(recuperar.sinRespuesta).toBeNull();
});

table("juridica: whose clave", cambiar.abrir, { rut: "76.086.428-5", claveActual: "x" }, [
  ["rut", "", "rutRequired"],
  ["rut", "hola", "rutInvalid"],
  ["claveActual", "", "claveActualRequired"],
]);

const validar = { rut: "76.086.428-5", rutRepresentante: "10.000.013-k", email: "Contacto@AULASUR.example" };

table("juridica: whose data", actualizar.validar, validar, [
  ["rut", "", "rutRequired"],
  ["rut", "0-0", "rutInvalid"],
  ["rutRepresentante", "", "rutRepresentanteRequired"],
  ["rutRepresentante", "10.000.013-1", "rutRepresentanteInvalid"],
  ["email", "", "emailRequired"],
  ["email", "contacto@aulasur", "emailNoDot"],
]);

describe("juridica: whose data", () => {
  const { fits, ...rest } = reading(actualizar.validar, validar);
  const email = "contacto@aulasur.example";

  it("is found by the RUT, and takes no second one", () => {
    expect(rest).toMatchObject({ ...identifier, rut: null });
  });

  it.each([
    [true, "the right representative and e-mail", company, email],
    [true, "the e-mail cased otherwise", company, "CONTACTO@aulasur.example"],
    [false, "another e-mail", company, "ventas@aulasur.example"],
    [false, "another representative", { ...company, representante: { ...representante, rut: "10000014-8" } }, email],
    [false, "a person", person, email],
  ] as const)("%s: %s", (expected, _whose, holder, registered) => {
    expect(fits(accountOf(holder, registered))).toBe(expected);
  });
});

table("juridica: the new data", actualizar.datos, goodDatosJuridica(), [
  ["rutRepresentante", "", "rutRepresentanteRequired"],
  ["rutRepresentante", "10.000.014-9", "rutRepresentanteInvalid"],
  ["nombresRepresentante", "", "nombresRepresentanteRequired"],
  ["apellidosRepresentante", "7", "apellidosRepresentanteInvalid"],
  ["prueba", "", "pruebaRequired"],
  ["claveActual", "", "claveElegidaRequired"],
  ["comuna", "05101", "comunaOtherRegion"],
  ["respuesta", "", "respuestaRequired"],
  ["captcha", "", "captchaRequired"],
]);

it("juridica: the new data name who acts for the company from now on", () => {
  expect(reading(actualizar.datos, goodDatosJuridica()).representante).toEqual({
    rut: "10000014-8",
    nombres: "Luis Alberto",
    apellidos: "Rojas",
  });
});
