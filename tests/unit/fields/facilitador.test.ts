import { describe, expect, it } from "vitest";
import { OTHER, whichFacilitator } from "@/lib/fields/facilitator";
import { facilitador } from "@/lib/profiles/facilitador";
import { goodFacilitador } from "../../support/people";
import { reading } from "../../support/reading";
import { faults } from "./reading";
import { a, table } from "./table";

const own = "5f0f3a3e-6c1b-4b0e-9d0a-0d8a4c1b2e3f";
const nobody = { tipoDocumento: "", numeroDocumento: "", paisEmisor: "" };
const document = { tipoDocumento: "pasaporte", numeroDocumento: "PA-784 512", paisEmisor: "HT" };

table("one of the OTEC's own", whichFacilitator, { facilitador: own, ...nobody }, [
  ["facilitador", "", "facilitadorRequired"],
  ["facilitador", "forged", "facilitadorRequired"],
  ["facilitador", `${own}0`, "facilitadorRequired"],
  ["facilitador", ` ${own}`, "facilitadorRequired"],
  ["tipoDocumento", "forged", null],
  ["numeroDocumento", a(21), null],
  ["paisEmisor", "ZZ", null],
]);

table("somebody else, by document", whichFacilitator, { facilitador: OTHER, ...document }, [
  ["facilitador", "", "facilitadorRequired"],
  ["tipoDocumento", "", "tipoDocumentoRequired"],
  ["tipoDocumento", "forged", "tipoDocumentoRequired"],
  ["numeroDocumento", "", "numeroDocumentoRequired"],
  ["numeroDocumento", "A12", "numeroDocumentoInvalid"],
  ["paisEmisor", "", "paisEmisorRequired"],
  ["paisEmisor", "ZZ", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "ipe", paisEmisor: "" }, null],
]);

describe("for whom an OTEC asks", () => {
  it("is one of its own by id, whatever is left in the fields of the document", () => {
    expect(reading(whichFacilitator, { facilitador: own, ...document })).toEqual({ id: own });
  });

  it("is anybody else by the document that the account will be found by", () => {
    expect(reading(whichFacilitator, { facilitador: OTHER, ...document })).toEqual({
      document: { kind: "documento", value: "pasaporte:HT:PA784512", lookup: "PA784512" },
    });
  });

  it("is asked for when nothing was sent, and so is every part of an empty document", () => {
    expect(faults(whichFacilitator, {})).toEqual(["facilitador: facilitadorRequired"]);
    expect(faults(whichFacilitator, { facilitador: OTHER })).toEqual([
      "tipoDocumento: tipoDocumentoRequired",
      "numeroDocumento: numeroDocumentoRequired",
    ]);
  });
});

table("the OTEC", facilitador.abrir, { rut: "76.086.428-5", claveActual: "Lakay4Tk" }, [
  ["rut", "", "rutRequired"],
  ["rut", "76.086.428-6", "rutInvalid"],
  ["claveActual", "", "claveElegidaRequired"],
]);

table("a key for a facilitator", facilitador.enviar, goodFacilitador(), [
  ["canal", "", "canalRequired"],
  ["canal", "forged", "canalRequired"],
  ["captcha", "", "captchaRequired"],
]);

table("a new facilitator", facilitador.registrar, goodFacilitador(), [
  ["nombres", "", "nombresRequired"],
  ["nombres", "Jean 2", "nombresInvalid"],
  ["apellidoPaterno", "", "apellidoPaternoRequired"],
  ["apellidoMaterno", "", null],
  ["fechaNacimiento", "", "fechaRequired"],
  ["fechaNacimiento", "31-02-1985", "fechaNotReal"],
  ["email", "", "emailRequired"],
  ["email", "jean.pierre", "emailMissingAt"],
  ["celular", "", "celularRequired"],
  ["celular", "123", "celularCount"],
  ["celular", { celular: "", sinCelular: "on" }, null],
  ["canal", "", "canalRequired"],
  ["captcha", "", "captchaRequired"],
]);

it("a new facilitator goes on in the migrant's pages, with a contact of their own and nothing civil", () => {
  expect(reading(facilitador.registrar, goodFacilitador())).toEqual({
    perfil: "migrante",
    person: {
      nombres: "Jean Robert",
      apellidoPaterno: "Pierre",
      apellidoMaterno: null,
      fechaNacimiento: "1985-11-02",
      civil: null,
    },
    contact: {
      email: "jean.pierre@correo.example",
      celular: "+56964567654",
      telefonoParticular: null,
      telefonoTrabajo: null,
    },
    canal: "email",
    human: { token: "token", letters: "ABCDEF", proof: "" },
  });
});
