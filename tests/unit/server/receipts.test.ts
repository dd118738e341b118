import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Place } from "@/app/_server/cookies";
import { emptyState, type FormState } from "@/components/form-state";
import { fail, ok, type Result } from "@/lib/errors";
import { messages } from "@/lib/i18n/messages";
import type { Operation } from "@/lib/ports";
import { accounts, receipt } from "../../matrix/people";
import { comes, formOf, redirectOf } from "../../support/answering";

// Loaded once what they stand on has been replaced.
const { answer, noStep } = await import("@/app/_server/form-action");
const steps = await import("@/app/_server/steps");
const { terminar } = await import("@/app/_tramites/terminar");

const place: Place = { perfil: "natural", tramite: "cambiar" };
const submission = "22222222-2222-4222-8222-222222222222";
const { es, ht } = messages;

const schema = z.object({ clave: z.string().min(1, "claveRequired") });
const send = vi.fn(async () => ok({ to: "/elsewhere" }));

const post = (fields: Record<string, string>, step: Result<unknown> = noStep, at: Place = place) =>
  answer(emptyState("picture"), formOf({ envio: submission, ...fields }), {
    place: at,
    step,
    goal: "cambiar",
    schema,
    send,
  });

const operation = { submission } as const satisfies Partial<Operation>;
const finished = (form: Record<string, string> = {}) =>
  steps.finish(place, {
    operation: { ...place, lang: "es", origin: "", browser: null, ...operation },
    form: formOf(form),
  });

const toReceipt = "NEXT_REDIRECT;replace;/natural/cambiar?paso=listo;";

beforeEach(() => {
  send.mockClear();
});

describe("a form that is done, sent again", () => {
  it("leads to its receipt when its step is closed", async () => {
    comes("es");
    await finished();
    expect(await redirectOf(post({ clave: "x" }, fail("stepExpired")))).toContain(toReceipt);
  });

  it("leads to its receipt when its keys are gone", async () => {
    comes("es");
    await finished();
    expect(await redirectOf(post({ clave: "" }))).toContain(toReceipt);
    expect(send).not.toHaveBeenCalled();
  });

  it("goes to the procedure when it can be read, which knows its own work again", async () => {
    comes("es");
    await finished();
    expect(await redirectOf(post({ clave: "Secreta5x" }))).toContain("/elsewhere");
    expect(send).toHaveBeenCalledOnce();
  });

  it("gets another name when it is about somebody else, so that sending it again works", async () => {
    comes("es");
    const register = async () => fail("formUsed");
    const state = await answer(emptyState("picture"), formOf({ envio: submission, clave: "Secreta5x" }), {
      ...{ place, step: noStep, goal: "cambiar" as const, schema },
      send: register,
    });
    expect(state.values.envio).toMatch(/^[0-9a-f-]{36}$/);
    expect(state.values.envio).not.toBe(submission);
  });

  it("of another filling-in has nothing to do with that receipt", async () => {
    comes("es");
    await finished();
    const other = { envio: "33333333-3333-4333-8333-333333333333" };
    expect((await post({ ...other, clave: "" })).errors).toMatchObject([{ code: "claveRequired" }]);
    expect(await redirectOf(post({ ...other, clave: "x" }, fail("stepExpired")))).toContain("?paso=vencido");
  });
});

describe("a browser that keeps no cookies", () => {
  const blocked = { headers: { "x-cookies": "none" } };

  it("is told so before the first step is tried", async () => {
    comes("es", blocked);
    const state = await post({ clave: "Secreta5x" });
    expect(state.errors).toMatchObject([{ field: "", message: es.errores.cookiesBlocked }]);
    expect(send).not.toHaveBeenCalled();
  });

  it("is answered in the language the form was drawn in, and can still change it", async () => {
    comes("es", blocked);
    expect((await post({ clave: "x", idioma: "ht" })).errors[0]?.message).toBe(ht.errores.cookiesBlocked);
    comes("ht", blocked);
    const state = await post({ clave: "x", idioma: "ht", accion: "idioma:es" });
    expect(state.again).toBe(es.formulario.deNuevo);
    expect(state.errors).toEqual([]);
  });

  it("can register, and is shown in place what was done", async () => {
    comes("es", blocked);
    const done: FormState["done"] = { title: "done", lead: "", once: "", rows: [] };
    const state = await answer(emptyState("picture"), formOf({ clave: "Secreta5x" }), {
      place: { perfil: "natural", tramite: "registro" },
      step: noStep,
      goal: "registro",
      schema,
      send: async () => ok({ done }),
    });
    expect(state).toMatchObject({ done, values: {}, errors: [] });
  });

  it("no other browser is taken for one", async () => {
    comes("es", { headers: { "x-cookies": "some" } });
    expect(await redirectOf(post({ clave: "Secreta5x", idioma: "ht" }))).toContain("/elsewhere");
    expect(await redirectOf(post({ clave: "Secreta5x" }))).toContain("/elsewhere");
  });
});

describe("a receipt", () => {
  it("takes the place of the form, and tells by which channel a key was asked for", async () => {
    comes("es", { receipt: receipt.of(accounts.natural, "cambiar") });
    expect(await finished({ canal: "sms" })).toEqual({ to: "/natural/cambiar?paso=listo", last: true });
    expect(await steps.readReceipt(place)).toMatchObject({ wanted: "sms" });
    await finished({ canal: "paloma" });
    expect(await steps.readReceipt(place)).toMatchObject({ wanted: null });
  });

  it("can be ended, and leaves only that there was one", async () => {
    const { cookies } = comes("es", { receipt: receipt.of(accounts.natural, "cambiar") });
    expect(await steps.finishedHere(place)).toBe(false);
    await finished();
    cookies.set("paso-natural-cambiar", "{}").set("borrador-natural-cambiar", "{}");
    expect(await redirectOf(terminar(formOf(place)))).toContain("NEXT_REDIRECT;replace;/;");
    expect(await steps.readReceipt(place)).toBeNull();
    expect([...cookies.keys()].toSorted()).toEqual(["lang", "terminado-natural-cambiar"]);
    expect(await steps.finishedHere(place)).toBe(true);
  });

  it("of another place stays when one is ended", async () => {
    comes("es", { receipt: receipt.of(accounts.natural, "cambiar") });
    await finished();
    for (const other of [{ ...place, tramite: "recuperar" }, { perfil: "../", tramite: "cambiar" }, {}]) {
      expect(await redirectOf(terminar(formOf(other)))).toContain("NEXT_REDIRECT;replace;/;");
    }
    expect(await steps.readReceipt(place)).not.toBeNull();
  });
});
