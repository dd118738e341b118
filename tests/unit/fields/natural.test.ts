import { describe, expect, it } from "vitest";
import { natural } from "@/lib/profiles/natural";
import { goodNatural } from "../../support/people";
import { reading } from "../../support/reading";
import { accountOf, company, person } from "./accounts";
import { faults } from "./reading";
import { table, twice } from "./table";

const { registro, recuperar, cambiar, actualizar } = natural;
const identifier = { kind: "run", value: "12345678-5", lookup: "12345678-5" };

/** Neither its RUN nor its número de documento is a simple run, which would be told first. */
const good = goodNatural({ run: "17.429.386-4", serie: "A047.318.265" });

table("natural: the whole registration, where the owner is known", registro.schema, good, [
  ["run", "", "runRequired"],
  ["run", "17.429.386-1", "runInvalid"],
  ["serie", "", "serieRequired"],
  ["serie", "47.318.265", "serieInvalid"],
  ["clave", twice("17429386xk"), "claveHasIdentifier"],
  ["clave", twice("17.429.386"), "claveHasIdentifier"],
  ["clave", twice("174293864"), "claveHasIdentifier"],
  ["clave", twice("A047318265"), "claveHasIdentifier"],
  ["clave", twice("a047318265"), "claveHasIdentifier"],
  ["clave", twice("047318265x"), "claveHasIdentifier"],
  ["clave", twice("47318265"), "claveHasIdentifier"],
  ["clave", twice("xAna.44zkq"), "claveHasName"],
  ["clave", twice("soto!4417k"), "claveHasName"],
  ["clave", twice("7munoz!zkq"), "claveHasName"],
  ["clave", twice("14031992"), "claveHasBirthDate"],
  ["clave", { ...twice("Pwas0nab"), email: "pwas0n@correo.cl" }, "claveHasEmail"],
  ["clave", twice("Lakay4Tk"), null],
  ["comuna", "05101", "comunaOtherRegion"],
  ["captcha", "", "captchaRequired"],
]);

describe("natural: a registration", () => {
  it("tells the faults of every part at once", () => {
    const change = { run: "1-1", serie: "1", nombres: "", email: "x", repetirClave: "x" };
    expect(faults(registro.schema, goodNatural(change))).toEqual([
      "run: runInvalid",
      "serie: serieInvalid",
      "nombres: nombresRequired",
      "email: emailMissingAt",
      "repetirClave: repetirClaveDifferent",
    ]);
  });

  it("is found by the RUN, keeps the número de documento, and asks for no scan", () => {
    expect(registro.scan).toBe(false);
    expect(reading(registro.schema, goodNatural())).toMatchObject({
      identifier,
      serie: "123456789",
      holder: { kind: "persona", nombres: "Ana", fechaNacimiento: "1992-03-14", civil: { paisOrigen: "CL" } },
      clave: "Lakay4Tk",
    });
  });
});

table("natural: who has forgotten the clave", recuperar.identificar, { run: "12.345.678-5" }, [
  ["run", "", "runRequired"],
  ["run", "12345678", "rutNoDigit"],
]);

const forgotten = {
  ...{ fechaNacimiento: "14-03-1992", serie: "A047.318.265", canal: "sms" },
  ...{ captcha: "ABCDEF", captchaToken: "token", captchaProof: "" },
};

table("natural: who has forgotten the answer too", recuperar.sinRespuesta, forgotten, [
  ["fechaNacimiento", "", "fechaRequired"],
  ["fechaNacimiento", "31-02-1992", "fechaNotReal"],
  ["serie", "", "serieRequired"],
  ["serie", "12345", "serieInvalid"],
  ["canal", "", "canalRequired"],
  ["captcha", "", "captchaRequired"],
]);

describe("natural: who has forgotten the answer too", () => {
  it("shows the número de documento in its place, and the birth date", () => {
    const { evidence, canal, human } = reading(recuperar.sinRespuesta, forgotten);
    expect(evidence).toMatchObject({ secret: "A047318265", against: "serie" });
    expect(canal).toBe("sms");
    expect(human).toEqual({ token: "token", letters: "ABCDEF", proof: "" });
    expect(evidence.fits(accountOf(person, "ana@correo.example"))).toBe(true);
    expect(evidence.fits(accountOf({ ...person, fechaNacimiento: "1992-03-15" }, "ana@correo.example"))).toBe(false);
    expect(evidence.fits(accountOf(company, "ana@correo.example"))).toBe(false);
  });

  it("is otherwise asked for the answer alone", () => {
    const { evidence } = reading(recuperar.responder, { ...forgotten, respuesta: "  KANÈL. " });
    expect(evidence).toMatchObject({ secret: "kanel", against: "respuesta" });
    expect(evidence.fits()).toBe(true);
  });

  it("is never asked which document: no two people share a RUN", () => {
    expect(recuperar.cual).toBeNull();
    expect(reading(recuperar.identificar, { run: "12345678-5" })).toEqual(identifier);
  });
});

table("natural: whose clave", cambiar.abrir, { run: "12.345.678-5", claveActual: "x" }, [
  ["run", "", "runRequired"],
  ["run", "hola", "runInvalid"],
  ["claveActual", "", "claveActualRequired"],
]);

const validar = { run: "12.345.678-5", fechaNacimiento: "14-03-1992", email: "Ana@correo.example" };

table("natural: whose data", actualizar.validar, validar, [
  ["run", "", "runRequired"],
  ["run", "0-0", "runInvalid"],
  ["fechaNacimiento", "", "fechaRequired"],
  ["email", "ana", "emailMissingAt"],
]);

describe("natural: whose data", () => {
  const { fits, ...rest } = reading(actualizar.validar, validar);

  it("is found by the RUN, and takes no second one", () => {
    expect(rest).toMatchObject({ ...identifier, rut: null });
  });

  it.each([
    [true, "that person with that e-mail, however it is cased", person, "ANA@correo.example"],
    [false, "another e-mail", person, "otra@correo.example"],
    [false, "another birth date", { ...person, fechaNacimiento: "1992-03-13" }, "ana@correo.example"],
    [false, "a company", company, "ana@correo.example"],
  ] as const)("%s: %s", (expected, _whose, holder, email) => {
    expect(fits(accountOf(holder, email))).toBe(expected);
  });
});
