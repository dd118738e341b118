import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { juridica } from "@/lib/profiles/juridica";
import { validate } from "../support/first-step";
import { freshRut, goodDatosJuridica } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, refusal, tokenIn, type World } from "../support/world";

/* The legal representative: shows that one acts for the company, and may be another one tomorrow. */

const OLD = "10.000.013-K";
const NEW = { rutRepresentante: "12.345.678-5", nombresRepresentante: "Luis", apellidosRepresentante: "Tapia Vera" };
const EMAIL = "contacto@aulasur.example";
const HOURS = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const prove = (rut: string, rutRepresentante: string) =>
  validate(world, juridica, { rut, rutRepresentante, email: EMAIL });

async function proved(rut: string): Promise<ActualizarStep> {
  const step = await prove(rut, OLD);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const save = (step: ActualizarStep, change: Record<string, string>, by = world.operation("actualizar", "juridica")) =>
  actualizar(by, step, reading(juridica.actualizar.datos, goodDatosJuridica(change)), world);

const holder = async (rut: string) => (await world.accounts.find("rut", rut))[0]?.holder;

/** What the messages to an address say has changed, and their links. */
async function toldTo(to: string) {
  return (await world.outbox())
    .filter((due) => due.to === to)
    .flatMap(({ message }) => ("changed" in message ? [message] : []));
}

describe("the legal representative", () => {
  it("is changed in actualizar, which tells the old address; the new one then shows the way in", async () => {
    const rut = freshRut(1);
    await world.registerJuridica({ rut });
    await world.outbox();
    expect(refusal(await save(await proved(rut), { ...NEW, email: "nueva@aulasur.example" }))).toBe("accepted");
    expect(await holder(rut)).toMatchObject({
      kind: "empresa",
      representante: { rut: "12345678-5", nombres: "Luis", apellidos: "Tapia Vera" },
    });
    const [notice] = await toldTo(EMAIL);
    expect(notice?.changed).toEqual(expect.arrayContaining(["email", "representante"]));
    expect(refusal(await prove(rut, OLD))).toBe("actualizarProof");
  });

  it("is not said to have changed when it is the same one, however its RUT is written", async () => {
    const rut = freshRut(2);
    await world.registerJuridica({ rut });
    await world.outbox();
    const same = { nombresRepresentante: "Rosa Elena", apellidosRepresentante: "Fuentes Pérez" };
    await save(await proved(rut), { ...same, rutRepresentante: "10000013k" });
    const [notice] = await toldTo(EMAIL);
    expect(notice?.changed).not.toContain("representante");
  });

  it("is put back by the link in that notice", async () => {
    const rut = freshRut(3);
    await world.registerJuridica({ rut });
    const before = await holder(rut);
    await world.outbox();
    await save(await proved(rut), NEW);
    const [notice] = await toldTo(EMAIL);
    await world.follow(tokenIn(notice?.url ?? null));
    expect(await holder(rut)).toEqual(before);
    expect(refusal(await prove(rut, OLD))).toBe("accepted");
  });

  it("stays for 72 hours when neither the clave nor a code is given, and can be kept by one button", async () => {
    const [stopped, applied] = [freshRut(4), freshRut(5)];
    const weak = { ...NEW, prueba: "ninguna", claveActual: "" };
    await world.registerJuridica({ rut: stopped });
    await world.registerJuridica({ rut: applied });
    await world.outbox();
    await save(await proved(stopped), weak);
    const [notice] = await toldTo(EMAIL);
    expect(notice).toMatchObject({ kind: "cambioPendiente", changed: expect.arrayContaining(["representante"]) });
    await save(await proved(applied), weak);
    expect(await holder(applied)).toMatchObject({ representante: { rut: "10000013-K" } });

    await world.follow(tokenIn(notice?.url ?? null));
    world.clock.pass(73 * HOURS);
    await applyChanges(world, (error) => {
      throw error;
    });
    expect(await holder(stopped)).toMatchObject({ representante: { rut: "10000013-K" } });
    expect(await holder(applied)).toMatchObject({ representante: { rut: "12345678-5" } });
  });
});
