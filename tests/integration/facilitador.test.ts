import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PROVISIONAL_LENGTH, provisionalAlphabet } from "@/lib/domain/provisional-key";
import { cambiar } from "@/lib/procedures/cambiar";
import { elegir, enviarClave, registrar } from "@/lib/procedures/facilitador";
import { hintOf } from "@/lib/procedures/provisional";
import { facilitador } from "@/lib/profiles/facilitador";
import { juridica } from "@/lib/profiles/juridica";
import { enter } from "../support/first-step";
import { CLAVE, named, officeIn } from "../support/office";
import { freshRut, goodFacilitador } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

const KEY = provisionalAlphabet.slice(0, PROVISIONAL_LENGTH);
const HIS = "jean.pierre@correo.example";
const human = { token: "", letters: "", proof: "" };

let world: World;
let office: ReturnType<typeof officeIn>;
beforeAll(async () => {
  world = await makeWorld();
  office = officeIn(world);
});
afterAll(() => world.close());
beforeEach(() => {
  world.human.verdict = "ok";
});

describe("the OTEC", () => {
  it("is let in by RUT and clave; a company or an OTIC is told that only OTEC may, once the clave is right", async () => {
    await office.otec(1);
    for (const [n, tipoEmpresa] of [
      [2, "empresa"],
      [3, "otic"],
    ] as const) {
      await world.registerJuridica({ rut: freshRut(n), tipoEmpresa });
      expect(refusal(await office.open(freshRut(n)))).toBe("onlyOtec");
      expect(refusal(await office.open(freshRut(n), "Otra7clave"))).toBe("claveActual: cambiarProof");
    }
  });

  it("gets the words and the work of a wrong clave for an unknown RUT, and waits after five", async () => {
    await world.registerJuridica({ rut: freshRut(4) });
    for (const rut of [freshRut(4), freshRut(5)]) {
      const before = world.hasher.stats().verifies;
      expect(refusal(await office.open(rut, "Otra7clave"))).toBe("claveActual: cambiarProof");
      expect(world.hasher.stats().verifies - before).toBe(1);
      for (let n = 0; n < 4; n++) await office.open(rut, "Otra7clave");
      expect(refusal(await office.open(rut))).toBe("claveActual: waitMinutes");
    }
  });

  it("does not get in with a provisional key, which opens only cambiar", async () => {
    await world.registerJuridica({ rut: freshRut(6) });
    const [account] = await world.accounts.find("rut", freshRut(6));
    await world.accounts.issueProvisional(
      world.operation("recuperar", "juridica"),
      account?.id ?? "",
      {
        hash: await world.hasher.hash(KEY),
        hint: hintOf(world.mac, KEY),
        expiresAt: new Date(world.clock.now().getTime() + 60_000),
      },
      {
        channel: "email",
        to: HIS,
        message: { kind: "claveProvisoria", nombres: "", key: KEY, at: "2026-03-09T13:00:00.000Z", hours: 1, url: "" },
      },
    );
    expect(refusal(await office.open(freshRut(6), KEY))).toBe("claveActual: cambiarProof");
  });

  it("is shown out when its clave is changed meanwhile", async () => {
    const step = await office.otec(7);
    const registering = await office.choose(step, "F0700", "registrar");
    const opened = await enter(world, juridica, { rut: freshRut(7), claveActual: CLAVE });
    if (!opened.ok) throw new Error(refusal(opened));
    await cambiar(world.operation("cambiar", "juridica"), opened.value, { clave: "Nouvo7Kle", human }, world);
    expect(refusal(await elegir(step, named("F0701"), world))).toBe("stepExpired");
    expect(refusal(await office.save(registering))).toBe("stepExpired");
  });
});

describe("registering a facilitator", () => {
  it("sends the first key to the facilitator's own address, and to nobody else", async () => {
    const step = await office.otec(10);
    await world.outbox();
    expect(refusal(await office.add(step, "F1000"))).toBe("accepted");
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual([`email ${HIS}`]);
    expect(only(sent, "claveProvisoria")).toMatchObject({
      nombres: "Jean",
      otec: "Capacitación Aula Sur Limitada",
      hours: 24,
      url: "https://clave.example/migrante/cambiar",
    });
    const own = await world.facilitators.of(step.otecId, 10);
    expect(own).toMatchObject([{ perfil: "migrante", claveHash: null, pregunta: null, address: null }]);
  });

  it("goes by SMS when that is wanted", async () => {
    const step = await office.otec(11);
    await world.outbox();
    await office.add(step, "F1100", { canal: "sms", celular: "64560011" });
    expect((await world.outbox()).map(({ channel, to }) => `${channel} ${to}`)).toEqual(["sms +56964560011"]);
  });

  it.each([
    [101, "e-mail", { email: "CONTACTO@aulasur.example" }, "email: facilitadorEmailOtec"],
    [102, "mobile", { celular: "63456543" }, "celular: facilitadorCelularOtec"],
    [103, "mobile, given as a telephone", { celular: "63456111" }, "celular: facilitadorCelularOtec"],
    [104, "mobile, given as one at work", { celular: "63456222" }, "celular: facilitadorCelularOtec"],
  ])("refuses the OTEC's own (%s) %s, which would bring it the key", async (n, _what, change, code) => {
    const step = await office.otec(n, { telefonoParticular: "963456111", telefonoTrabajo: "963456222" });
    expect(refusal(await office.add(step, `F1${n}`, change))).toBe(code);
    expect(await world.accounts.find("documento", `F1${n}`)).toEqual([]);
  });

  it("does nothing when the captcha is wrong, and spends no hash", async () => {
    const step = await office.choose(await office.otec(14), "F1400", "registrar");
    world.human.verdict = "captchaWrong";
    const before = world.hasher.stats();
    expect(refusal(await office.save(step))).toBe("captcha: captchaWrong");
    expect(world.hasher.stats()).toEqual(before);
  });

  it("does the work once for a form that is sent twice", async () => {
    const step = await office.choose(await office.otec(15), "F1500", "registrar");
    await world.outbox();
    const operation = office.by();
    const answers = [await office.save(step, {}, operation), await office.save(step, {}, operation)];
    expect(answers.map(refusal)).toEqual(["accepted", "accepted"]);
    expect(await world.outbox()).toHaveLength(1);
  });

  it("asks for the scan again when it is gone", async () => {
    const step = await office.choose(await office.otec(16), "F1600", "registrar");
    const input = reading(facilitador.registrar, goodFacilitador());
    const done = await registrar(office.by(), step, { ...input, scanId: randomUUID() }, world);
    expect(refusal(done)).toBe("documento: documentoRequired");
    expect(await world.accounts.find("documento", "F1600")).toEqual([]);
  });

  it("is done no more than fifty times a day by one OTEC", async () => {
    const step = await office.choose(await office.otec(18), "F1800", "registrar");
    for (let n = 0; n < 50; n++) await world.limits.take("facilitatorsDay", step.otecId);
    expect(refusal(await office.save(step))).toBe("limitFacilitadores");
    expect(await world.accounts.find("documento", "F1800")).toEqual([]);
  });

  it("notes in the facilitator's history which OTEC it was", async () => {
    const step = await office.otec(17);
    const done = await office.add(step, "F1700");
    await enviarClave(office.by(), await office.choose(step, "F1700", "clave"), { canal: "email", human }, world);
    const events = await world.sql`select action, actor from audit_events
      where account_id = ${done.ok ? done.value.accountId : ""} order by seq`;
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ["registro", step.otecId],
      ["claveProvisoria", step.otecId],
    ]);
  });
});
