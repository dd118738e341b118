import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { emptyState, type FormState } from "@/components/form-state";
import { fail, ok } from "@/lib/errors";
import { messages } from "@/lib/i18n/messages";
import { comes, formOf } from "../../support/answering";

// Loaded once what it stands on has been replaced.
const { answer, noStep } = await import("@/app/_server/form-action");

const schema = z.object({
  run: z.string().min(1, "runRequired"),
  clave: z.string().min(1, "claveRequired"),
  captcha: z.string().min(1, "captchaRequired"),
});

const send = vi.fn(async (_input: z.output<typeof schema>) => fail("identifierTaken"));

const place = { perfil: "natural", tramite: "registro" } as const;

const post = (fields: Record<string, string>, previous: FormState = emptyState("picture"), scan = false) =>
  answer(previous, formOf({ captchaToken: "picture", ...fields }), {
    place,
    step: noStep,
    goal: "registro",
    schema,
    scan,
    send,
  });

const filled = { run: "12.345.678-5", clave: "Secreta5x", captcha: "K7PMRH" };
const { es, ht } = messages;
const said = ({ errors }: FormState) => errors.map(({ field, message }) => [field, message]);

describe("under the limit of the address", () => {
  it("the language can be changed, so that the wait can be read", async () => {
    const { cookies } = comes("es", { wait: 600 });
    const state = await post({ ...filled, accion: "idioma:ht" });
    expect(cookies.get("lang")).toBe("ht");
    expect(said(state)).toEqual([["", ht.errores.limitAddress.replace("{minutes}", "10")]]);
    expect(state.summary?.title).toBe(ht.formulario.noSePudo);
    expect(state.again).toBe(ht.formulario.deNuevo);
    expect(state.values.run).toBe(filled.run);
  });

  it("a scan that was kept stays kept", async () => {
    comes("es", { wait: 600 });
    const kept = { id: crypto.randomUUID(), name: "pasaporte.jpg", size: 1234 };
    const state = await post({ ...filled, documentoGuardado: JSON.stringify(kept) }, undefined, true);
    expect(state.scan?.name).toBe("pasaporte.jpg");
  });
});

describe("a change of language", () => {
  it("shows the errors that were shown, in the new language", async () => {
    comes("es");
    const refused = await post({ run: "", clave: "x", captcha: "" });
    expect(said(refused)).toEqual([
      ["run", es.errores.runRequired],
      ["captcha", es.errores.captchaRequired],
    ]);
    const state = await post({ run: "1", clave: "", captcha: "", accion: "idioma:ht" }, refused);
    expect(said(state)).toEqual([
      ["run", ht.errores.runRequired],
      ["captcha", ht.errores.captchaRequired],
    ]);
    expect(state.summary?.title).toBe(ht.formulario.revise.registro.replace("{n}", "2"));
    expect(send).not.toHaveBeenCalled();
  });

  it("also those of the procedure, with the ways on, and how long to wait", async () => {
    comes("es");
    const taken = await post({ ...filled, accion: "idioma:ht" }, await post(filled));
    expect(said(taken)).toEqual([["", ht.errores.identifierTaken]]);
    expect(taken.errors[0]?.ways).toContainEqual({ href: "/natural/recuperar", label: ht.menu.recuperar });

    send.mockResolvedValueOnce(fail("waitMinutes", "clave", { minutes: 15 }));
    comes("es");
    const waiting = await post({ ...filled, accion: "idioma:ht" }, await post(filled));
    expect(said(waiting)).toEqual([["clave", ht.errores.waitMinutes.replace("{minutes}", "15")]]);
  });

  it("believes no error that is none of ours, nor of this form's fields", async () => {
    comes("es");
    const error = { message: "", ways: [] };
    const forged = [
      { ...error, field: "run", code: "runRequired" as const },
      { ...error, field: "rut", code: "rutRequired" as const },
    ];
    const state = await post({ accion: "idioma:ht" }, { ...emptyState("picture"), errors: forged });
    expect(said(state)).toEqual([["run", ht.errores.runRequired]]);
    const odd: FormState = JSON.parse('{"errors":[{"field":"run","code":"toString","message":"","ways":[]}]}');
    expect((await post({ accion: "idioma:ht" }, odd)).errors).toEqual([]);
  });

  it("says a notice again", async () => {
    comes("es");
    const notice = { code: "email", text: es.actualizar.codigoEnviado.email };
    const state = await post({ accion: "idioma:ht" }, { ...emptyState("picture"), notice });
    expect(state.notice).toEqual({ code: "email", text: ht.actualizar.codigoEnviado.email });
  });
});

describe("another picture", () => {
  it("opens the page at it, says that keys went, and keeps the errors it does not mend", async () => {
    comes("es");
    const refused = await post({ run: "", clave: "x", captcha: "" });
    const state = await post({ ...filled, accion: "refrescar" }, refused);
    expect(state).toMatchObject({ opens: "captcha", captchaToken: "a new picture", again: es.formulario.deNuevo });
    expect(state.values).not.toHaveProperty("captcha");
    expect(said(state)).toEqual([["run", es.errores.runRequired]]);
  });

  it("says nothing of keys where none was typed", async () => {
    comes("es");
    const state = await post({ run: "1", clave: "", accion: "refrescar" });
    expect(state).toMatchObject({ again: null, summary: null, errors: [] });
  });
});

it("a code that was sent is told, and that keys went", async () => {
  comes("ht");
  const state = await answer(emptyState("picture"), formOf({ clave: "Secreta5x", accion: "codigo:email" }), {
    place: { perfil: "natural", tramite: "actualizar" },
    step: noStep,
    goal: "actualizar",
    schema,
    buttons: new Map([["codigo:email", async () => ok({ notice: "email" as const })]]),
    send,
  });
  expect(state.notice?.text).toBe(ht.actualizar.codigoEnviado.email);
  expect(state.again).toBe(ht.formulario.deNuevo);
});
