import { describe, expect, test } from "vitest";
import { addressee, fullName, type Holder, isOtec, knownOf, tiposEmpresa } from "@/lib/domain/holder";

const marie: Holder = {
  kind: "persona",
  nombres: "Marie Claire",
  apellidoPaterno: "Jean",
  apellidoMaterno: "Baptiste",
  fechaNacimiento: "1992-03-14",
  civil: { sexo: "mujer", estadoCivil: "soltero", hijos: 2, paisOrigen: "HT" },
};

const aromos = {
  kind: "empresa" as const,
  razonSocial: "Capacitación Los Aromos SpA",
  nombreFantasia: "Aromos",
  tipo: "otec" as const,
  giro: "Capacitación",
  representante: { rut: "12345678-5", nombres: "Rose Anne", apellidos: "Dorval Ruiz" },
};

describe("the name", () => {
  test.each<[string, Holder, string]>([
    ["of a person, with both surnames", marie, "Marie Claire Jean Baptiste"],
    ["of a person with one surname", { ...marie, apellidoMaterno: null }, "Marie Claire Jean"],
    ["of a facilitator, of whom nothing else is asked", { ...marie, civil: null }, "Marie Claire Jean Baptiste"],
    ["of a company, as it is registered", aromos, "Capacitación Los Aromos SpA"],
  ])("%s", (_whose, holder, name) => {
    expect(fullName(holder)).toBe(name);
  });

  test("messages greet a person by the first name alone, a company by none", () => {
    expect(addressee(marie)).toBe("Marie");
    expect(addressee({ ...marie, nombres: "Su clave fue robada escriba a soporte" })).toBe("Su");
    expect(addressee(aromos)).toBe("");
  });
});

describe("what others know", () => {
  test("of a person: names and birth date", () => {
    expect(knownOf(marie)).toEqual({
      identifiers: [],
      names: ["Marie Claire", "Jean", "Baptiste"],
      birthDate: "1992-03-14",
    });
    expect(knownOf({ ...marie, apellidoMaterno: null }).names).toEqual(["Marie Claire", "Jean", ""]);
  });

  test("of a company: its names, and who acts for it", () => {
    expect(knownOf(aromos)).toEqual({
      identifiers: ["12345678-5"],
      names: ["Capacitación Los Aromos SpA", "Aromos", "Rose Anne", "Dorval Ruiz"],
      birthDate: null,
    });
    expect(knownOf({ ...aromos, nombreFantasia: null }).names).not.toContain("Aromos");
  });
});

test("only an OTEC is one: no person, no other company", () => {
  expect(tiposEmpresa.filter((tipo) => isOtec({ ...aromos, tipo }))).toEqual(["otec"]);
  expect(isOtec(marie)).toBe(false);
});
