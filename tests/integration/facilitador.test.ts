import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PROVISIONAL_LENGTH, provisionalAlphabet } from "@/lib/domain/provisional-key";
import { actualizar, validar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { cambiar, abrir as openAccount } from "@/lib/procedures/cambiar";
import { abrir, elegir, enviarClave, type FacilitadorStep, registrar } from "@/lib/procedures/facilitador";
import { facilitador } from "@/lib/profiles/facilitador";
import { migrante } from "@/lib/profiles/migrante";
import { freshRut, goodDatos, goodFacilitador } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

const CLAVE = "Lakay4Tk";
const KEY = provisionalAlphabet.slice(0, PROVISIONAL_LENGTH);
const HIS = "jean.pierre@correo.example";
const human = { token: "", letters: "", proof: "" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.human.verdict = "ok";
});

type At<S extends FacilitadorStep["at"]> = Extract<FacilitadorStep, { at: S }>;

const by = () => world.operation("facilitador", "juridica");
const open = (rut: string, claveActual = CLAVE) => abrir(reading(facilitador.abrir, { rut, claveActual }), world);

async function otec(n: number, change: Record<string, string> = {}): Promise<FacilitadorStep> {
  const rut = freshRut(n);
  await world.registerJuridica({ rut, ...change });
  const step = await open(rut);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const named = (numeroDocumento: string) =>
  reading(facilitador.elegir, {
    facilitador: "otro",
    tipoDocumento: "pasaporte",
    numeroDocumento,
    paisEmisor: "HT",
  });

async function choose<S extends FacilitadorStep["at"]>(from: FacilitadorStep, number: string, at: S): Promise<At<S>> {
  const step = await elegir(from, named(number), world);
  if (!step.ok) throw new Error(refusal(step));
  if (!isAt(step.value, at)) throw new Error(`${number} led to ${step.value.at}`);
  return step.value;
}

const isAt = <S extends FacilitadorStep["at"]>(step: FacilitadorStep, at: S): step is At<S> => step.at === at;

async function save(step: At<"registrar">, change: Record<string, string> = {}, operation = by()) {
  const input = reading(facilitador.registrar, goodFacilitador(change));
  return registrar(operation, step, { ...input, scanId: await world.keepScan() }, world);
}

const add = async (from: FacilitadorStep, number: string, change: Record<string, string> = {}) =>
  save(await choose(from, number, "registrar"), change);

describe("the OTEC", () => {
  it("is let in by RUT and clave; a company or an OTIC is told that only OTEC may, once the clave is right", async () => {
    await otec(1);
    for (const [n, tipoEmpresa] of [
      [2, "empresa"],
      [3, "otic"],
    ] as const) {
      await world.registerJuridica({ rut: freshRut(n), tipoEmpresa });
      expect(refusal(await open(freshRut(n)))).toBe("onlyOtec");
      expect(refusal(await open(freshRut(n), "Otra7clave"))).toBe("claveActual: cambiarProof");
    }
  });

  it("gets the words and the work of a wrong clave for an unknown RUT, and waits after five", async () => {
    await world.registerJuridica({ rut: freshRut(4) });
    for (const rut of [freshRut(4), freshRut(5)]) {
      const before = world.hasher.stats().verifies;
      expect(refusal(await open(rut, "Otra7clave"))).toBe("claveActual: cambiarProof");
      expect(world.hasher.stats().verifies - before).toBe(1);
      for (let n = 0; n < 4; n++) await open(rut, "Otra7clave");
      expect(refusal(await open(rut))).toBe("claveActual: waitMinutes");
    }
  });

  it("does not get in with a provisional key, which opens only cambiar", async () => {
    await world.registerJuridica({ rut: freshRut(6) });
    const [account] = await world.accounts.find("rut", freshRut(6));
    await world.accounts.issueProvisional(
      world.operation("recuperar", "juridica"),
      account?.id ?? "",
      { hash: await world.hasher.hash(KEY), expiresAt: new Date(world.clock.now().getTime() + 60_000) },
      {
        channel: "email",
        to: HIS,
        message: { kind: "claveProvisoria", nombres: "", key: KEY, hours: 1, url: "" },
      },
    );
    expect(refusal(await open(freshRut(6), KEY))).toBe("claveActual: cambiarProof");
  });

  it("is shown out when its clave is changed meanwhile", async () => {
    const step = await otec(7);
    const registering = await choose(step, "F0700", "registrar");
    const opened = await openAccount({ kind: "rut", lookup: freshRut(7), claveActual: CLAVE }, world);
    if (!opened.ok) throw new Error(refusal(opened));
    await cambiar(world.operation("cambiar", "juridica"), opened.value, { clave: "Nouvo7Kle", human }, world);
    expect(refusal(await elegir(step, named("F0701"), world))).toBe("stepExpired");
    expect(refusal(await save(registering))).toBe("stepExpired");
  });
});

describe("registering a facilitator", () => {
  it("sends the first key to the facilitator's own address, and to nobody else", async () => {
    const step = await otec(10);
    await world.outbox();
    expect(refusal(await add(step, "F1000"))).toBe("accepted");
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual([`email ${HIS}`]);
    expect(only(sent, "claveProvisoria")).toMatchObject({
      nombres: "Jean Robert",
      otec: "Capacitación Aula Sur Limitada",
      hours: 24,
      url: "https://clave.example/migrante/cambiar",
    });
    const own = await world.facilitators.of(step.otecId, 10);
    expect(own).toMatchObject([{ perfil: "migrante", claveHash: null, pregunta: null, address: null }]);
  });

  it("goes by SMS when that is wanted", async () => {
    const step = await otec(11);
    await world.outbox();
    await add(step, "F1100", { canal: "sms", celular: "64560011" });
    expect((await world.outbox()).map(({ channel, to }) => `${channel} ${to}`)).toEqual(["sms +56964560011"]);
  });

  it.each([
    [101, "e-mail", { email: "CONTACTO@aulasur.example" }, "email: facilitadorEmailOtec"],
    [102, "mobile", { celular: "63456543" }, "celular: facilitadorCelularOtec"],
    [103, "mobile, given as a telephone", { celular: "63456111" }, "celular: facilitadorCelularOtec"],
    [104, "mobile, given as one at work", { celular: "63456222" }, "celular: facilitadorCelularOtec"],
  ])("refuses the OTEC's own (%s) %s, which would bring it the key", async (n, _what, change, code) => {
    const step = await otec(n, { telefonoParticular: "963456111", telefonoTrabajo: "963456222" });
    expect(refusal(await add(step, `F1${n}`, change))).toBe(code);
    expect(await world.accounts.find("documento", `F1${n}`)).toEqual([]);
  });

  it("does nothing when the captcha is wrong, and spends no hash", async () => {
    const step = await choose(await otec(14), "F1400", "registrar");
    world.human.verdict = "captchaWrong";
    const before = world.hasher.stats();
    expect(refusal(await save(step))).toBe("captcha: captchaWrong");
    expect(world.hasher.stats()).toEqual(before);
  });

  it("does the work once for a form that is sent twice", async () => {
    const step = await choose(await otec(15), "F1500", "registrar");
    await world.outbox();
    const operation = by();
    const answers = [await save(step, {}, operation), await save(step, {}, operation)];
    expect(answers.map(refusal)).toEqual(["accepted", "accepted"]);
    expect(await world.outbox()).toHaveLength(1);
  });

  it("asks for the scan again when it is gone", async () => {
    const step = await choose(await otec(16), "F1600", "registrar");
    const input = reading(facilitador.registrar, goodFacilitador());
    const done = await registrar(by(), step, { ...input, scanId: randomUUID() }, world);
    expect(refusal(done)).toBe("documento: documentoRequired");
    expect(await world.accounts.find("documento", "F1600")).toEqual([]);
  });

  it("is done no more than fifty times a day by one OTEC", async () => {
    const step = await choose(await otec(18), "F1800", "registrar");
    for (let n = 0; n < 50; n++) await world.limits.take("facilitatorsDay", step.otecId);
    expect(refusal(await save(step))).toBe("limitFacilitadores");
    expect(await world.accounts.find("documento", "F1800")).toEqual([]);
  });

  it("notes in the facilitator's history which OTEC it was", async () => {
    const step = await otec(17);
    const done = await add(step, "F1700");
    await enviarClave(by(), await choose(step, "F1700", "clave"), { canal: "email", human }, world);
    const events = await world.sql`select action, actor from audit_events
      where account_id = ${done.ok ? done.value.accountId : ""} order by seq`;
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ["registro", step.otecId],
      ["claveProvisoria", step.otecId],
    ]);
  });
});

describe("a document that has an account elsewhere", () => {
  it("is neither shown to another OTEC nor touched by it", async () => {
    const [first, second] = [await otec(20), await otec(21)];
    await add(first, "F2000");
    const [before] = await world.facilitators.of(first.otecId, 10);
    await world.outbox();
    expect(refusal(await add(second, "F2000", { email: "ladron@correo.example" }))).toBe("facilitadorAjeno");
    expect(await world.facilitators.of(second.otecId, 10)).toEqual([]);
    expect(refusal(await elegir(second, { id: before?.id ?? "" }, world))).toBe("stepExpired");
    const forged = { ...second, at: "clave" as const, facilitadorId: before?.id ?? "" };
    expect(refusal(await enviarClave(by(), forged, { canal: "email", human }, world))).toBe("stepExpired");
    expect((await world.facilitators.of(first.otecId, 10))[0]).toEqual(before);
    expect(await world.outbox()).toEqual([]);
  });

  it("nor is that of somebody who registered alone", async () => {
    const step = await otec(22);
    await world.register({ numeroDocumento: "F2200" });
    await world.outbox();
    expect(refusal(await add(step, "F2200"))).toBe("facilitadorAjeno");
    expect(await world.facilitators.of(step.otecId, 10)).toEqual([]);
    expect(await world.outbox()).toEqual([]);
  });

  it("costs no SMS: what is refused is never sent", async () => {
    const step = await otec(23);
    await world.register({ numeroDocumento: "F2300" });
    for (let n = 0; n < 4; n++) {
      expect(refusal(await add(step, "F2300", { canal: "sms", celular: "64562300" }))).toBe("facilitadorAjeno");
    }
    expect(await world.limits.take("smsNumber", "+56964562300")).toBe(0);
  });

  it("does not answer with what the same form did for another document", async () => {
    const step = await otec(24);
    const operation = by();
    expect(refusal(await save(await choose(step, "F2400", "registrar"), {}, operation))).toBe("accepted");
    await expect(save(await choose(step, "F2401", "registrar"), {}, operation)).rejects.toThrow();
  });

  it("is registered once when fifty OTEC try at the same moment", async () => {
    const steps = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => choose(await otec(30 + n), "F3000", "registrar")),
    );
    const tries = steps.flatMap((step) => Array.from({ length: 5 }, () => save(step)));
    const answers = (await Promise.all(tries)).map(refusal);
    expect(answers.filter((one) => one === "accepted")).toHaveLength(1);
    // The one that made it sees its own other tries as a step that is over.
    expect(answers.filter((one) => one === "facilitadorAjeno")).toHaveLength(45);
    expect(answers.filter((one) => one === "stepExpired")).toHaveLength(4);
  });
});

describe("a new key for one's own facilitator", () => {
  it("goes to the address on file, by the list or by document, and is limited as all keys are", async () => {
    const step = await otec(50);
    await add(step, "F5000");
    const [own] = await world.facilitators.of(step.otecId, 10);
    await world.outbox();
    const byList = await elegir(step, { id: own?.id ?? "" }, world);
    expect(byList.ok && byList.value).toEqual(await choose(step, "F5000", "clave"));
    const target = await choose(step, "F5000", "clave");
    // The first of the three was sent with the registration.
    for (let n = 0; n < 2; n++) {
      expect(refusal(await enviarClave(by(), target, { canal: "email", human }, world))).toBe("accepted");
    }
    expect(refusal(await enviarClave(by(), target, { canal: "sms", human }, world))).toBe("limitKeys");
    expect((await world.outbox()).map(({ to }) => to)).toEqual([HIS]);
  });

  it("never goes to the OTEC itself, whoever changed to that address", async () => {
    const step = await otec(52);
    await add(step, "F5200");
    const facts = { nie: "F5200", fechaNacimiento: "02-11-1985", email: HIS, rut: "" };
    const proved = await validar(reading(migrante.actualizar.validar, facts), world);
    if (!proved.ok) throw new Error(refusal(proved));
    const weak = { email: "contacto@aulasur.example", prueba: "ninguna", claveActual: "", celular: "64560052" };
    const input = reading(migrante.actualizar.datos, goodDatos(weak));
    expect(refusal(await actualizar(world.operation("actualizar"), proved.value, input, world))).toBe("accepted");
    world.clock.pass(73 * 3_600_000);
    await applyChanges(world, (error) => {
      throw error;
    });
    await world.outbox();
    const target = await choose(step, "F5200", "clave");
    expect(refusal(await enviarClave(by(), target, { canal: "email", human }, world))).toBe(
      "canal: facilitadorDestinoOtec",
    );
    expect(await world.outbox()).toEqual([]);
    expect(refusal(await enviarClave(by(), target, { canal: "sms", human }, world))).toBe("accepted");
  });

  it("leaves the facilitator's own clave alone until it is used", async () => {
    const step = await otec(51);
    await world.outbox();
    await add(step, "F5100");
    await useKey("F5100", only(await world.outbox(), "claveProvisoria").key, "Prop7kle");
    await enviarClave(by(), await choose(step, "F5100", "clave"), { canal: "email", human }, world);
    expect(refusal(await openDocument("F5100", "Prop7kle"))).toBe("accepted");
  });
});

const openDocument = (lookup: string, claveActual: string) =>
  openAccount({ kind: "documento", lookup, claveActual }, world);

async function useKey(number: string, key: string, clave: string) {
  const opened = await openDocument(number, key);
  if (!opened.ok) throw new Error(refusal(opened));
  return cambiar(world.operation("cambiar"), opened.value, { clave, human }, world);
}

describe("the facilitator", () => {
  it("goes on in the migrante pages: chooses a clave, then a question and an address", async () => {
    const step = await otec(60);
    await world.outbox();
    await add(step, "F6000");
    const { key } = only(await world.outbox(), "claveProvisoria");
    expect(refusal(await useKey("F6000", key, "Prop7kle"))).toBe("accepted");

    const facts = { nie: "F6000", fechaNacimiento: "02-11-1985", email: HIS, rut: "" };
    const proved = await validar(reading(migrante.actualizar.validar, facts), world);
    if (!proved.ok) throw new Error(refusal(proved));
    const datos = goodDatos({ email: HIS, claveActual: "Prop7kle", respuesta: "Pwason" });
    const input = reading(migrante.actualizar.datos, datos);
    expect(refusal(await actualizar(world.operation("actualizar"), proved.value, input, world))).toBe("accepted");
    expect(await world.accounts.find("documento", "F6000")).toMatchObject([
      { pregunta: "primeraMascota", address: { direccion: "Avenida Matta" } },
    ]);
    expect(await world.facilitators.of(step.otecId, 10)).toHaveLength(1);
  });

  it("has no way in before the first key is used, in the words for an unknown number", async () => {
    await add(await otec(61), "F6100");
    expect(refusal(await openDocument("F6100", ""))).toBe("claveActual: cambiarProof");
    expect(refusal(await openDocument("F6100", CLAVE))).toBe("claveActual: cambiarProof");
  });
});
