import { describe, expect, it } from "vitest";
import { z } from "zod";
import { code, line, requiredLine } from "@/lib/fields/fragment";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import { echo, heldBack, inFormOrder, readForm } from "@/lib/run";
import { goodJuridica, goodNatural, goodRegistro } from "../support/people";

const formOf = (values: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

const read = <T>(schema: z.ZodType<T>, values: Record<string, string | File>) =>
  readForm(schema, formOf(values), isErrorCode);

const two = z.object({
  calle: requiredLine(5, "direccionRequired", "direccionTooLong"),
  comuna: requiredLine(5, "comunaRequired", "comunaRequired"),
});

describe("readForm", () => {
  it("gives what the schema reads", () => {
    expect(read(two, { calle: " A  B ", comuna: "C", extra: "x" })).toEqual({
      ok: true,
      value: { calle: "A B", comuna: "C" },
    });
  });

  it("counts a field that was not sent as left empty", () => {
    expect(read(two, {})).toEqual(read(two, { calle: "", comuna: "" }));
    expect(read(two, {})).toEqual({
      ok: false,
      failures: [
        { code: "direccionRequired", field: "calle" },
        { code: "comunaRequired", field: "comuna" },
      ],
    });
  });

  const asPerson = ["nombres", "apellidoPaterno", "sexo", "fechaNacimiento", "estadoCivil", "hijos", "paisOrigen"];
  const asCompany = ["razonSocial", "tipoEmpresa", "giro"];
  const representative = ["rutRepresentante", "nombresRepresentante", "apellidosRepresentante"];
  const reached = ["direccion", "numero", "region", "comuna", "email", "celular"];
  const secret = ["clave", "repetirClave", "pregunta", "respuesta", "captcha"];

  it.each([
    ["natural", natural.registro.schema, ["run", "serie", ...asPerson, ...reached, ...secret]],
    ["juridica", juridica.registro.schema, ["rut", ...asCompany, ...representative, ...reached, ...secret]],
    ["migrante", migrante.registro.schema, ["tipoDocumento", "numeroDocumento", ...asPerson, ...reached, ...secret]],
  ])("tells every field of an empty registration, in the order of the form: %s", (_perfil, schema, fields) => {
    const result = read<unknown>(schema, {});
    expect(result.ok ? [] : result.failures.map(({ field }) => field)).toEqual(fields);
  });

  it("tells one failure a field, the first", () => {
    const schema = z.object({
      calle: line.refine(() => false, code("direccionRequired")).refine(() => false, code("direccionTooLong")),
    });
    expect(read(schema, { calle: "x" })).toEqual({
      ok: false,
      failures: [{ code: "direccionRequired", field: "calle" }],
    });
  });

  it("tells our codes alone: a sentence of the library's own becomes a general one", () => {
    const result = read(z.object({ calle: z.number() }), { calle: "x" });
    expect(result).toEqual({ ok: false, failures: [{ code: "unexpected", field: "calle" }] });
    // Names that every object has are no codes either.
    const inherited = z.object({ calle: z.string().refine(() => false, "toString") });
    expect(read(inherited, { calle: "x" })).toEqual({ ok: false, failures: [{ code: "unexpected", field: "calle" }] });
  });

  it("takes a file where a text should be for an empty text, and throws at nothing", () => {
    expect(read(two, { calle: new File(["x"], "x.png"), comuna: "C" })).toEqual({
      ok: false,
      failures: [{ code: "direccionRequired", field: "calle" }],
    });
  });

  it("keeps to the fields of the schema when a form tries others", () => {
    const result = read(two, { calle: "A", comuna: "C", __proto__: "x", constructor: "x" });
    expect(result).toEqual({ ok: true, value: { calle: "A", comuna: "C" } });
  });
});

describe("inFormOrder", () => {
  const failure = (field?: string) => ({ code: "unexpected" as const, ...(field && { field }) });

  it("puts failures in the order of the form, whatever found them first", () => {
    const found = [failure("captcha"), failure("documento"), failure("numeroDocumento"), failure("nombres")];
    const fields = inFormOrder(migrante.registro.schema, found).map(({ field }) => field);
    expect(fields).toEqual(["numeroDocumento", "documento", "nombres", "captcha"]);
  });

  it("begins with what is about the whole form, and changes nothing it was given", () => {
    const found = [failure("comuna"), failure(), failure("calle")];
    expect(inFormOrder(two, found).map(({ field }) => field)).toEqual([undefined, "calle", "comuna"]);
    expect(found.map(({ field }) => field)).toEqual(["comuna", undefined, "calle"]);
  });
});

const secrets = ["clave", "repetirClave", "claveActual", "respuesta", "codigo", "captchaProof"];

describe("echo", () => {
  it("gives back what was typed, as it was typed", () => {
    expect(echo(formOf({ nombres: "  Marie  Claire ", sinCelular: "on", block: "" }))).toEqual({
      nombres: "  Marie  Claire ",
      sinCelular: "on",
      block: "",
    });
  });

  it.each(secrets)("never gives back %s", (name) => {
    expect(echo(formOf({ [name]: "x", calle: "y" }))).toEqual({ calle: "y" });
  });

  it("gives back no files, and none of the framework's own fields", () => {
    const form = formOf({ documento: new File(["x"], "x.png"), $ACTION_1: "x", $ACTION_KEY: "x", calle: "y" });
    expect(echo(form)).toEqual({ calle: "y" });
  });

  it.each([
    ["natural", goodNatural()],
    ["juridica", goodJuridica()],
    ["migrante", goodRegistro()],
  ])("gives back a whole registration but its four secrets: %s", (_perfil, typed) => {
    const back = echo(formOf(typed));
    expect(Object.keys(typed).filter((name) => !(name in back))).toEqual([
      "clave",
      "repetirClave",
      "respuesta",
      "captchaProof",
    ]);
  });
});

describe("heldBack", () => {
  it.each(secrets.filter((name) => name !== "captchaProof"))("notices that %s has to be typed again", (name) => {
    expect(heldBack(formOf({ [name]: "x" }))).toBe(true);
    expect(heldBack(formOf({ [name]: "" }))).toBe(false);
  });

  it("does not count the proof of work, which nobody types, nor what is echoed", () => {
    expect(heldBack(formOf({ captchaProof: "x", nombres: "x" }))).toBe(false);
  });
});

describe("what no person types", () => {
  const purposeMade = `a${"\u0301\u0316".repeat(200_000)}`;

  it("counts as left empty before its length can cost anything", () => {
    expect(read(two, { calle: purposeMade, comuna: "Maipu" })).toMatchObject({
      failures: [{ field: "calle", code: "direccionRequired" }],
    });
  });

  it("is not sent back", () => {
    expect(echo(formOf({ calle: purposeMade, comuna: "Maipu" }))).toEqual({ comuna: "Maipu" });
  });
});
