import { describe, expect, it } from "vitest";
import { tiposEmpresa } from "@/lib/domain/holder";
import { company } from "@/lib/fields/company";
import { representative, toRepresentante } from "@/lib/fields/representative";
import { goodJuridica } from "../../support/people";
import { reading } from "../../support/reading";
import { a, type Row, table, words } from "./table";

const good = goodJuridica();

table("the company", company, good, [
  ["razonSocial", "", "razonSocialRequired"],
  ["razonSocial", " \u200b ", "razonSocialRequired"],
  ["razonSocial", a(121), "razonSocialTooLong"],
  ["razonSocial", "😀".repeat(120), null],
  ["razonSocial", "3M & Cía. (Chile) S.A.", null],
  ["razonSocial", "Escriba a ana@malo.cl", "companyAddress"],
  ["razonSocial", "Gane en https://malo.example", "companyAddress"],
  ["razonSocial", "Despegar.com Chile SpA", null],
  ["nombreFantasia", "www.malo.cl", "companyAddress"],
  ["giro", "escriba a soporte arroba malo punto cl", "companyAddress"],
  ["nombreFantasia", "", null],
  ["nombreFantasia", a(121), "nombreFantasiaTooLong"],
  ["nombreFantasia", a(120), null],
  ["tipoEmpresa", "", "tipoEmpresaRequired"],
  ["tipoEmpresa", "OTEC", "tipoEmpresaRequired"],
  ["tipoEmpresa", "forged", "tipoEmpresaRequired"],
  ...tiposEmpresa.map((tipo): Row => ["tipoEmpresa", tipo, null]),
  ["giro", "", "giroRequired"],
  ["giro", "   ", "giroRequired"],
  ["giro", a(121), "giroTooLong"],
  ["giro", a(120), null],
]);

table("the legal representative", representative, good, [
  ["rutRepresentante", "", "rutRepresentanteRequired"],
  ["rutRepresentante", "10.000.013-1", "rutRepresentanteInvalid"],
  ["rutRepresentante", "10.000.013", "rutNoDigit"],
  ["rutRepresentante", "10000013k", null],
  ["nombresRepresentante", "", "nombresRepresentanteRequired"],
  ["nombresRepresentante", a(81), "nombresRepresentanteTooLong"],
  ["nombresRepresentante", words(26, 26, 26), null],
  ["nombresRepresentante", "Su clave fue robada escriba a soporte arroba malo", "nameSentence"],
  ["nombresRepresentante", "Rosa 2", "nombresRepresentanteInvalid"],
  ["nombresRepresentante", "<b>Rosa</b>", "nombresRepresentanteInvalid"],
  ["nombresRepresentante", "Mª Ñusta D'Arcy", null],
  ["apellidosRepresentante", "", "apellidosRepresentanteRequired"],
  ["apellidosRepresentante", a(121), "apellidosRepresentanteTooLong"],
  ["apellidosRepresentante", words(30, 30, 30, 27), null],
  ["apellidosRepresentante", "soporte arroba malo", "nameSentence"],
  ["apellidosRepresentante", "Soto; Muñoz", "apellidosRepresentanteInvalid"],
  ["apellidosRepresentante", "Pérez-Cotapos O’Higgins", null],
]);

describe("the company and its representative", () => {
  it("has no nombre de fantasía when none is given, and a tidy razón social", () => {
    expect(reading(company, goodJuridica({ nombreFantasia: " ", razonSocial: "  Aula \t Sur " }))).toMatchObject({
      razonSocial: "Aula Sur",
      nombreFantasia: null,
    });
  });

  it("names the representative as the account keeps it, with a canonical RUT", () => {
    expect(toRepresentante(reading(representative, goodJuridica({ rutRepresentante: "10 000 013 k" })))).toEqual({
      rut: "10000013-K",
      nombres: "Rosa Elena",
      apellidos: "Fuentes Pérez",
    });
  });
});
