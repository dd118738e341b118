import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionIds } from "@/lib/domain/secret-answer";
import { resend } from "@/lib/procedures/provisional";
import { preguntar, type RecuperarStep, responder } from "@/lib/procedures/recuperar";
import { freshRut } from "../support/people";
import { answering, makeWorld, only, refusal, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Asks for the document meant, since some numbers are asked which one it is. */
const ask = (lookup: string, value: string | null = `pasaporte:HT:${lookup}`) =>
  preguntar({ kind: "documento", lookup, value }, world);

async function answer(step: RecuperarStep, respuesta: string, canal: "email" | "sms" = "email") {
  if (step.at !== "pregunta") throw new Error("no question was asked");
  return responder(world.operation("recuperar"), step, answering(respuesta, canal), world);
}

/** How many of a hundred unknown numbers are asked which document they are. */
const unknown = Array.from({ length: 100 }, (_, n) => `U${n}000`);

describe("recuperar, step 1", () => {
  it("shows the account's own question", async () => {
    await world.register({ numeroDocumento: "B1000", pregunta: "primeraMascota" });
    expect(await ask("B1000")).toMatchObject({ at: "pregunta", pregunta: "primeraMascota" });
  });

  it("shows an unknown number a question too, always the same one, and not one for all", async () => {
    const first = await Promise.all(unknown.map((lookup) => ask(lookup, `pasaporte:HT:${lookup}`)));
    const again = await Promise.all(unknown.map((lookup) => ask(lookup, `pasaporte:HT:${lookup}`)));
    expect(again).toEqual(first);
    const questions = new Set(first.map((step) => (step.at === "pregunta" ? step.pregunta : "")));
    expect(questions.size).toBeGreaterThan(questionIds.length / 2);
  });

  it("asks which document when a number is shared, and for some unknown numbers as well", async () => {
    await world.register({ numeroDocumento: "B2000", paisEmisor: "HT", pregunta: "primeraMascota" });
    await world.register({ numeroDocumento: "B2000", paisEmisor: "VE", pregunta: questionIds[1] });
    expect(await ask("B2000", null)).toEqual({ at: "cual", kind: "documento", lookup: "B2000" });
    expect(await ask("B2000", "pasaporte:VE:B2000")).toMatchObject({ at: "pregunta", pregunta: questionIds[1] });
    const asked = (await Promise.all(unknown.map((lookup) => ask(lookup, null)))).filter(({ at }) => at === "cual");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(20);
  });
});

describe("recuperar, step 2", () => {
  it("sends a provisional key for the right answer, however it is written, and stores only its hash", async () => {
    await world.register({ numeroDocumento: "B3000" });
    await world.outbox();
    expect(refusal(await answer(await ask("B3000"), "  KANEL! "))).toBe("accepted");
    const { key, hours, url } = only(await world.outbox(), "claveProvisoria");
    expect(key).toMatch(/^[A-Z0-9]{10}$/);
    expect([hours, url]).toEqual([24, "https://clave.example/migrante/cambiar"]);
    const [row] = await world.sql`select hash from provisional_keys`;
    expect(row?.hash).toContain("$argon2id$");
    expect(row?.hash).not.toContain(key);
  });

  it("goes by SMS when that is wanted and there is a mobile, by e-mail when there is none", async () => {
    await world.register({ numeroDocumento: "B4000" });
    await world.register({ numeroDocumento: "B4001", celular: "", sinCelular: "on" });
    await world.outbox();
    await answer(await ask("B4000"), "kanel", "sms");
    await answer(await ask("B4001"), "kanel", "sms");
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual([
      "sms +56961234321",
      "email marie.jean@correo.example",
    ]);
  });

  it("answers a wrong answer and an unknown number with the same words and the same work", async () => {
    await world.register({ numeroDocumento: "B5000" });
    const cost = async (lookup: string) => {
      const before = world.hasher.stats();
      const result = await answer(await ask(lookup, `pasaporte:HT:${lookup}`), "equivocada");
      const after = world.hasher.stats();
      return { result, hashes: after.hashes - before.hashes, verifies: after.verifies - before.verifies };
    };
    const known = await cost("B5000");
    expect(known).toEqual(await cost("B5999"));
    expect(known).toMatchObject({ hashes: 0, verifies: 1 });
  });

  it.each(["B6000", "B6999"])(
    "makes %s wait after five wrong answers, known or not, also for the right one",
    async (lookup) => {
      if (lookup === "B6000") await world.register({ numeroDocumento: lookup });
      const step = await ask(lookup, `pasaporte:HT:${lookup}`);
      for (let n = 0; n < 5; n++) expect(refusal(await answer(step, "no"))).toBe("respuesta: recuperarProof");
      expect(refusal(await answer(step, "kanel"))).toBe("respuesta: waitMinutes");
    },
  );

  it("lets no more than five of forty guesses at the same moment be looked at", async () => {
    await world.register({ numeroDocumento: "B7000" });
    const step = await ask("B7000");
    const results = await Promise.all(Array.from({ length: 40 }, () => answer(step, "no")));
    expect(results.map(refusal).filter((code) => code === "respuesta: recuperarProof")).toHaveLength(5);
  });

  it("accepts the right answer again after the wait", async () => {
    await world.register({ numeroDocumento: "B8000" });
    const step = await ask("B8000");
    for (let n = 0; n < 5; n++) await answer(step, "no");
    world.clock.pass(61_000);
    expect(refusal(await answer(step, "kanel"))).toBe("accepted");
  });

  it("sends three keys an hour and no more, by whatever channel", async () => {
    await world.register({ numeroDocumento: "B9000" });
    const step = await ask("B9000");
    for (let n = 0; n < 3; n++) expect(refusal(await answer(step, "kanel"))).toBe("accepted");
    expect(refusal(await answer(step, "kanel", "sms"))).toBe("limitKeys");
  });

  it("voids the key before, and its message if that has not gone out", async () => {
    await world.register({ numeroDocumento: "B9100" });
    await world.outbox();
    const step = await ask("B9100");
    await answer(step, "kanel");
    const [account] = await world.accounts.find("documento", "B9100");
    const first = account && (await world.accounts.provisional(account.id));
    const again = account && (await resend(world.operation("recuperar"), account.id, "sms", world));
    expect(again && refusal(again)).toBe("accepted");
    expect(account && (await world.accounts.provisional(account.id))?.hash).not.toBe(first?.hash);
    expect((await world.outbox()).map(({ channel }) => channel)).toEqual(["sms"]);
  });

  it("spends two hashes", async () => {
    await world.register({ numeroDocumento: "B9200" });
    const before = world.hasher.stats();
    await answer(await ask("B9200"), "kanel");
    const after = world.hasher.stats();
    expect([after.hashes - before.hashes, after.verifies - before.verifies]).toEqual([1, 1]);
  });
  it.each([
    ["clave", "claveHash"],
    ["respuesta", "respuestaHash"],
    ["serie", "serieHash"],
  ] as const)("renews the hash of the %s alone, and not one that was changed meanwhile", async (which, field) => {
    const run = freshRut(field.length);
    await world.registerNatural({ run });
    const account = async () => (await world.accounts.find("run", run))[0];
    const before = await account();
    const { id, [field]: old } = before ?? { id: "", [field]: null };
    await world.accounts.renewHash(id, which, "changed meanwhile", "new");
    expect(await account()).toEqual(before);
    await world.accounts.renewHash(id, which, old ?? "", "new");
    expect(await account()).toEqual({ ...before, [field]: "new" });
  });
});
