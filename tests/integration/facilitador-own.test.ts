import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { cambiar } from "@/lib/procedures/cambiar";
import { elegir, enviarClave } from "@/lib/procedures/facilitador";
import { migrante } from "@/lib/profiles/migrante";
import { enter, validate } from "../support/first-step";
import { CLAVE, officeIn } from "../support/office";
import { goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

/* Whose a facilitator's account and keys are: the facilitator's, and of no OTEC. */

const HIS = "jean.pierre@correo.example";
const human = { token: "", letters: "", proof: "" };

let world: World;
let office: ReturnType<typeof officeIn>;
beforeAll(async () => {
  world = await makeWorld();
  office = officeIn(world);
});
afterAll(() => world.close());

const openDocument = (lookup: string, claveActual: string) => enter(world, migrante, { nie: lookup, claveActual });

async function useKey(number: string, key: string, clave: string) {
  const opened = await openDocument(number, key);
  if (!opened.ok) throw new Error(refusal(opened));
  return cambiar(world.operation("cambiar"), opened.value, { clave, human }, world);
}

describe("a document that has an account elsewhere", () => {
  it("is neither shown to another OTEC nor touched by it", async () => {
    const [first, second] = [await office.otec(20), await office.otec(21)];
    await office.add(first, "F2000");
    const [before] = await world.facilitators.of(first.otecId, 10);
    await world.outbox();
    expect(refusal(await office.add(second, "F2000", { email: "ladron@correo.example" }))).toBe("facilitadorAjeno");
    expect(await world.facilitators.of(second.otecId, 10)).toEqual([]);
    expect(refusal(await elegir(second, { id: before?.id ?? "" }, world))).toBe("stepExpired");
    const forged = { ...second, at: "clave" as const, facilitadorId: before?.id ?? "" };
    expect(refusal(await enviarClave(office.by(), forged, { canal: "email", human }, world))).toBe("stepExpired");
    expect((await world.facilitators.of(first.otecId, 10))[0]).toEqual(before);
    expect(await world.outbox()).toEqual([]);
  });

  it("nor is that of somebody who registered alone", async () => {
    const step = await office.otec(22);
    await world.register({ numeroDocumento: "F2200" });
    await world.outbox();
    expect(refusal(await office.add(step, "F2200"))).toBe("facilitadorAjeno");
    expect(await world.facilitators.of(step.otecId, 10)).toEqual([]);
    expect(await world.outbox()).toEqual([]);
  });

  it("costs no SMS: what is refused is never sent", async () => {
    const step = await office.otec(23);
    await world.register({ numeroDocumento: "F2300" });
    for (let n = 0; n < 4; n++) {
      expect(refusal(await office.add(step, "F2300", { canal: "sms", celular: "64562300" }))).toBe("facilitadorAjeno");
    }
    expect(await world.limits.take("smsKeys", "+56964562300")).toBe(0);
  });

  it("does not answer with what the same form did for another document", async () => {
    const step = await office.otec(24);
    const operation = office.by();
    expect(refusal(await office.save(await office.choose(step, "F2400", "registrar"), {}, operation))).toBe("accepted");
    await expect(office.save(await office.choose(step, "F2401", "registrar"), {}, operation)).rejects.toThrow();
  });

  it("is registered once when fifty OTEC try at the same moment", async () => {
    const steps = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => office.choose(await office.otec(30 + n), "F3000", "registrar")),
    );
    const tries = steps.flatMap((step) => Array.from({ length: 5 }, () => office.save(step)));
    const answers = (await Promise.all(tries)).map(refusal);
    expect(answers.filter((one) => one === "accepted")).toHaveLength(1);
    // The one that made it sees its own other tries as a step that is over.
    expect(answers.filter((one) => one === "facilitadorAjeno")).toHaveLength(45);
    expect(answers.filter((one) => one === "stepExpired")).toHaveLength(4);
  });
});

describe("a new key for one's own facilitator", () => {
  it("goes to the address on file, by the list or by document, and is limited as all keys are", async () => {
    const step = await office.otec(50);
    await office.add(step, "F5000");
    const [own] = await world.facilitators.of(step.otecId, 10);
    await world.outbox();
    const byList = await elegir(step, { id: own?.id ?? "" }, world);
    expect(byList.ok && byList.value).toEqual(await office.choose(step, "F5000", "clave"));
    const target = await office.choose(step, "F5000", "clave");
    // The first of the three was sent with the registration.
    for (let n = 0; n < 2; n++) {
      expect(refusal(await enviarClave(office.by(), target, { canal: "email", human }, world))).toBe("accepted");
    }
    expect(refusal(await enviarClave(office.by(), target, { canal: "sms", human }, world))).toBe("limitKeys");
    expect((await world.outbox()).map(({ to }) => to)).toEqual([HIS]);
  });

  it("never goes to the OTEC itself, whoever changed to that address", async () => {
    const step = await office.otec(52);
    await office.add(step, "F5200");
    const facts = { nie: "F5200", fechaNacimiento: "02-11-1985", email: HIS, rut: "" };
    const proved = await validate(world, migrante, facts);
    if (!proved.ok) throw new Error(refusal(proved));
    const weak = { email: "contacto@aulasur.example", prueba: "ninguna", claveActual: "", celular: "64560052" };
    const input = reading(migrante.actualizar.datos, goodDatos(weak));
    expect(refusal(await actualizar(world.operation("actualizar"), proved.value, input, world))).toBe("accepted");
    world.clock.pass(73 * 3_600_000);
    await applyChanges(world, (error) => {
      throw error;
    });
    await world.outbox();
    const target = await office.choose(step, "F5200", "clave");
    expect(refusal(await enviarClave(office.by(), target, { canal: "email", human }, world))).toBe(
      "canal: facilitadorDestinoOtec",
    );
    expect(await world.outbox()).toEqual([]);
    expect(refusal(await enviarClave(office.by(), target, { canal: "sms", human }, world))).toBe("accepted");
  });

  it("leaves the facilitator's own clave alone until it is used", async () => {
    const step = await office.otec(51);
    await world.outbox();
    await office.add(step, "F5100");
    await useKey("F5100", only(await world.outbox(), "claveProvisoria").key, "Prop7kle");
    await enviarClave(office.by(), await office.choose(step, "F5100", "clave"), { canal: "email", human }, world);
    expect(refusal(await openDocument("F5100", "Prop7kle"))).toBe("accepted");
  });
});

describe("the facilitator", () => {
  it("goes on in the migrante pages: chooses a clave, then a question and an address", async () => {
    const step = await office.otec(60);
    await world.outbox();
    await office.add(step, "F6000");
    const { key } = only(await world.outbox(), "claveProvisoria");
    expect(refusal(await useKey("F6000", key, "Prop7kle"))).toBe("accepted");

    const facts = { nie: "F6000", fechaNacimiento: "02-11-1985", email: HIS, rut: "" };
    const proved = await validate(world, migrante, facts);
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
    await office.add(await office.otec(61), "F6100");
    expect(refusal(await openDocument("F6100", "x"))).toBe("claveActual: cambiarProof");
    expect(refusal(await openDocument("F6100", CLAVE))).toBe("claveActual: cambiarProof");
  });
});
