import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatRut } from "@/lib/domain/rut";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import { enter, validate } from "../support/first-step";
import { freshRut, goodDatos, goodRespuesta } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

/* The migrant who gets a RUT: given in migrante/actualizar, it opens the natural pages with the same clave. */

const CLAVE = "Lakay4Tk";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const facts = { fechaNacimiento: "14-03-1992", email: "marie.jean@correo.example" };

const prove = (nie: string, rut: string) => validate(world, migrante, { nie, ...facts, rut });

async function proved(nie: string, rut: string): Promise<ActualizarStep> {
  const step = await prove(nie, rut);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const save = (step: ActualizarStep) =>
  actualizar(world.operation("actualizar"), step, reading(migrante.actualizar.datos, goodDatos()), world);

async function migrantWith(nie: string, rut: string) {
  await world.register({ numeroDocumento: nie });
  return save(await proved(nie, formatRut(rut)));
}

const registerNatural = (run: string) => world.registerNatural({ run });

describe("a RUT given in actualizar", () => {
  it("becomes a second identifier of the same account, which the notices name", async () => {
    const run = freshRut(1);
    await world.register({ numeroDocumento: "S1000" });
    await world.outbox();
    expect(refusal(await save(await proved("S1000", run)))).toBe("accepted");
    const [byRun] = await world.accounts.find("run", run);
    const [byDocument] = await world.accounts.find("documento", "S1000");
    expect(byRun).toEqual(byDocument);
    expect(byRun?.identifiers.map(({ kind }) => kind)).toEqual(["documento", "run"]);
    const [notice] = await world.outbox();
    expect(notice?.message).toMatchObject({ kind: "datosCambiados", changed: expect.arrayContaining(["rut"]) });
  });

  it("opens natural/cambiar with the same clave", async () => {
    const run = freshRut(2);
    await migrantWith("S2000", run);
    const open = (claveActual: string) => enter(world, natural, { run, claveActual });
    expect(refusal(await open(CLAVE))).toBe("accepted");
    expect(refusal(await open("Otra7clave"))).toBe("claveActual: cambiarProof");
  });

  it("is asked its own question in natural/recuperar, and the key leads to the natural pages", async () => {
    const run = freshRut(3);
    await migrantWith("S3000", run);
    await world.outbox();
    const step = await preguntar(reading(natural.recuperar.identificar, { run }), world);
    if (step.at !== "pregunta") throw new Error("no question was asked");
    expect(step.pregunta).toBe("primeraMascota");
    const input = reading(natural.recuperar.responder, goodRespuesta({ respuesta: "Pwason" }));
    expect(refusal(await responder(world.operation("recuperar", "natural"), step, input, world))).toBe("accepted");
    expect(only(await world.outbox(), "claveProvisoria").url).toBe("https://clave.example/natural/cambiar");
  });

  it("cannot be shown by a cédula that was never registered, in the words for a wrong one", async () => {
    const run = freshRut(4);
    await migrantWith("S4000", run);
    const step = await preguntar(reading(natural.recuperar.identificar, { run }), world);
    if (step.at !== "pregunta") throw new Error("no question was asked");
    const cedula = { ...goodRespuesta(), fechaNacimiento: "14-03-1992", serie: "123456789" };
    const input = reading(natural.recuperar.sinRespuesta, cedula);
    expect(refusal(await responder(world.operation("recuperar", "natural"), step, input, world))).toBe(
      "serie: cedulaProof",
    );
  });

  it("opens natural/actualizar, which keeps both identifiers", async () => {
    const run = freshRut(5);
    await migrantWith("S5000", run);
    const step = await validate(world, natural, { run, ...facts });
    if (!step.ok) throw new Error(refusal(step));
    const input = reading(natural.actualizar.datos, goodDatos({ direccion: "Otra calle" }));
    const done = await actualizar(world.operation("actualizar", "natural"), step.value, input, world);
    expect(refusal(done)).toBe("accepted");
    expect(await world.accounts.find("run", run)).toMatchObject([
      { address: { direccion: "Otra calle" }, identifiers: [{ kind: "documento" }, { kind: "run" }] },
    ]);
  });

  it("may be given again, and no other one beside it", async () => {
    const run = freshRut(7);
    await migrantWith("S6100", run);
    for (let n = 0; n < 7; n++) expect(refusal(await prove("S6100", run))).toBe("accepted");
    expect(refusal(await prove("S6100", freshRut(8)))).toBe("rut: rutAnother");
    const forged = { ...(await proved("S6100", "")), rut: { kind: "run" as const, value: "1-9", lookup: "1-9" } };
    expect(refusal(await save(forged))).toBe("rutTaken");
    expect(await world.accounts.find("run", "1-9")).toEqual([]);
  });

  it("shares its wrong tries with the document: two numbers allow no more guesses than one", async () => {
    const run = freshRut(9);
    await migrantWith("S6200", run);
    const guess = (lookup: string, kind: "documento" | "run") =>
      kind === "run"
        ? enter(world, natural, { run: lookup, claveActual: "Otra7clave" })
        : enter(world, migrante, { nie: lookup, claveActual: "Otra7clave" });
    for (let n = 0; n < 5; n++) await guess("S6200", "documento");
    expect(refusal(await guess(run, "run"))).toBe("claveActual: waitMinutes");
  });

  it("keeps natural/registro from making a second account of it", async () => {
    const run = freshRut(6);
    await migrantWith("S6000", run);
    expect(refusal(await registerNatural(run))).toBe("identifierTaken");
  });
});

describe("a RUT that has an account", () => {
  it("is refused, and tells nothing to whoever cannot show the rest", async () => {
    const run = freshRut(10);
    await registerNatural(run);
    await world.register({ numeroDocumento: "S7000" });
    expect(refusal(await prove("S7000", run))).toBe("rut: rutTaken");
    expect(refusal(await prove("S7999", run))).toBe("actualizarProof");
  });

  it("is told of no more than five, so that one account cannot be used to ask for many", async () => {
    await world.register({ numeroDocumento: "S7100" });
    const taken = freshRut(11);
    await registerNatural(taken);
    for (let n = 0; n < 5; n++) {
      expect(refusal(await prove("S7100", n % 2 === 0 ? taken : freshRut(100 + n)))).not.toContain("wait");
      expect(refusal(await prove("S7100", ""))).toBe("accepted");
    }
    expect(refusal(await prove("S7100", taken))).toBe("rut: waitMinutes");
    expect(refusal(await prove("S7100", ""))).toBe("accepted");
  });

  it("is refused when it was taken between the steps", async () => {
    const run = freshRut(12);
    await world.register({ numeroDocumento: "S7200" });
    const step = await proved("S7200", run);
    await registerNatural(run);
    expect(refusal(await save(step))).toBe("rutTaken");
    expect((await world.accounts.find("run", run)).map(({ perfil }) => perfil)).toEqual(["natural"]);
  });

  it("is left out of a change that waited while somebody else got it, and of what the notice says", async () => {
    const run = freshRut(14);
    await world.register({ numeroDocumento: "S7400" });
    const weak = goodDatos({ prueba: "ninguna", claveActual: "", direccion: "Otra calle" });
    const step = await proved("S7400", run);
    await actualizar(world.operation("actualizar"), step, reading(migrante.actualizar.datos, weak), world);
    await registerNatural(run);
    await world.outbox();
    world.clock.pass(73 * 3_600_000);
    await applyChanges(world, (error) => {
      throw error;
    });
    const [account] = await world.accounts.find("documento", "S7400");
    expect(account).toMatchObject({ address: { direccion: "Otra calle" }, identifiers: [{ kind: "documento" }] });
    const told = (await world.outbox()).flatMap(({ message }) => (message.kind === "datosCambiados" ? [message] : []));
    expect(told.length).toBeGreaterThan(0);
    for (const { changed } of told) expect(changed).not.toContain("rut");
  });

  it("goes to one of fifty who claim it at the same moment: registrations and updates alike", async () => {
    const run = freshRut(13);
    const steps: ActualizarStep[] = [];
    for (let n = 0; n < 5; n++) {
      await world.register({ numeroDocumento: `S73${n}0`, celular: `6123000${n}` });
      steps.push(await proved(`S73${n}0`, run));
    }
    const claims = [...steps.map(save), ...Array.from({ length: 45 }, () => registerNatural(run))];
    const answers = (await Promise.all(claims)).map(refusal);
    expect(answers.filter((one) => one === "accepted")).toHaveLength(1);
    expect(answers.filter((one) => one === "rutTaken" || one === "identifierTaken")).toHaveLength(49);
    expect(await world.accounts.find("run", run)).toHaveLength(1);
  });
});
