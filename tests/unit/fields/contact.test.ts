import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { contact, reach, toContact } from "@/lib/fields/contact";
import { facilitador } from "@/lib/profiles/facilitador";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import {
  goodDatos,
  goodDatosJuridica,
  goodFacilitador,
  goodJuridica,
  goodNatural,
  goodRegistro,
} from "../../support/people";
import { reading } from "../../support/reading";
import { failures, faults } from "./reading";
import { a, type Row, table } from "./table";

const reachRows: Row[] = [
  ["email", "", "emailRequired"],
  ["email", "marie.correo.cl", "emailMissingAt"],
  ["email", "marie jean@correo.cl", "emailBlank"],
  ["email", "josé@correo.cl", "emailAccents"],
  ["email", "marie@correo", "emailNoDot"],
  ["email", "marie@@correo.cl", "emailTwoAts"],
  ["email", "ana@gmial.com", "emailDubious"],
  ["email", { email: "ana@gmial.com", emailVisto: "ana@gmial.con" }, "emailDubious"],
  ["email", { email: "ana@gmial.com", emailVisto: "forged" }, "emailDubious"],
  ["email", { email: "ana@gmial.com", emailVisto: "ana@gmial.com" }, null],
  ["email", { email: " ana@GMIAL.com. ", emailVisto: "ana@gmial.com" }, null],
  ["email", { email: "ana@ñandú.cl", emailVisto: "" }, null],
  ["email", `${a(60)}@${a(60)}.${a(60)}.${a(60)}.${a(60)}.cl`, "emailTooLong"],
  ["email", "Marie.Jean+sence@CORREO.cl", null],
  ["celular", "", "celularRequired"],
  ["celular", "6123432", "celularCount"],
  ["celular", "6123432100", "celularCount"],
  ["celular", "12345678", "celularStart"],
  ["celular", "+1 305 555 0123", "celularForeign"],
  ["celular", "2 2345 6789", "celularOther"],
  ["celular", "(+56 9) 6123 4321", null],
  ["celular", { celular: "6123 4321", sinCelular: "on" }, "celularBoth"],
  ["celular", { celular: "٦١٢٣٤٣٢١", sinCelular: "on" }, "celularBoth"],
  ["celular", "no tengo", "celularInvalid"],
  ["celular", "+56 9 6123-4321", null],
  ["celular", "6123 4321", null],
  ["celular", { celular: "", sinCelular: "on" }, null],
  ["celular", { celular: "no tengo", sinCelular: "on" }, null],
  ["celular", { celular: "", sinCelular: "forged" }, "celularRequired"],
];

table("where a facilitator is reached", reach, goodFacilitador(), reachRows);

table("the contact", contact, goodRegistro(), [
  ...reachRows,
  ["telefonoParticular", "12", "telefonoCount"],
  ["telefonoParticular", "2345 6789", "telefonoNoArea"],
  ["telefonoParticular", "2 2345 6789 anexo 12", "telefonoExtension"],
  ["telefonoParticular", "600 600 6000", "telefonoService"],
  ["telefonoParticular", "no sé", "telefonoInvalid"],
  ["telefonoParticular", "(+56 2) 2596 5611", null],
  ["telefonoParticular", "2 2345 6789", null],
  ["telefonoTrabajo", "+54 11 4321 0000", "telefonoForeign"],
  ["telefonoTrabajo", "9 6123 4321", null],
]);

describe("an address that looks mistyped", () => {
  it("is asked about with the one that was probably meant", () => {
    expect(failures(reach, goodFacilitador({ email: "ana@gmial.com" }))).toEqual([
      { field: "email", code: "emailDubious", params: { suggestion: "ana@gmail.com" } },
    ]);
  });

  it("is taken once it was seen, and kept as it was typed", () => {
    const typed = { email: "ana@gmial.com", emailVisto: "ana@gmial.com" };
    expect(toContact(reading(reach, goodFacilitador(typed))).email).toBe("ana@gmial.com");
  });

  const forms: [string, z.ZodType, Record<string, string>][] = [
    ["natural/registro", natural.registro.schema, goodNatural()],
    ["juridica/registro", juridica.registro.schema, goodJuridica()],
    ["migrante/registro", migrante.registro.schema, goodRegistro()],
    ["natural/actualizar", natural.actualizar.datos, goodDatos()],
    ["juridica/actualizar", juridica.actualizar.datos, goodDatosJuridica()],
    ["migrante/actualizar", migrante.actualizar.datos, goodDatos()],
    ["facilitador", facilitador.registrar, goodFacilitador()],
  ];

  it.each(forms)("is asked about before anything is done, once: %s", (_, schema, good) => {
    const email = "ana@hotmial.com";
    expect(faults(schema, { ...good, email })).toEqual(["email: emailDubious"]);
    expect(faults(schema, { ...good, email, emailVisto: email })).toEqual([]);
  });

  it("is not asked about where an account is only looked for", () => {
    const known = { run: "12.345.678-5", fechaNacimiento: "14-03-1992", email: "ana@gmial.com" };
    expect(faults(natural.actualizar.validar, known)).toEqual([]);
  });
});

describe("the contact as the account keeps it", () => {
  it("has telephones in E.164, and the e-mail's domain in lower case", () => {
    const typed = goodRegistro({ email: "Marie.Jean@CORREO.cl", telefonoTrabajo: "(2) 2345 6789" });
    expect(toContact(reading(contact, typed))).toEqual({
      email: "Marie.Jean@correo.cl",
      celular: "+56961234321",
      telefonoParticular: null,
      telefonoTrabajo: "+56223456789",
    });
  });

  it("has no mobile of whoever ticks that there is none, or says so in words too", () => {
    for (const celular of ["", "no tengo"]) {
      expect(toContact(reading(contact, goodRegistro({ celular, sinCelular: "on" }))).celular).toBeNull();
    }
  });

  it("of a facilitator has no other telephones", () => {
    expect(toContact(reading(reach, goodFacilitador()))).toEqual({
      email: "jean.pierre@correo.example",
      celular: "+56964567654",
      telefonoParticular: null,
      telefonoTrabajo: null,
    });
  });
});
