import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { natural } from "@/lib/profiles/natural";
import { freshRut, goodRespuesta } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

/* "No recuerdo la respuesta a mi pregunta secreta": the cédula in place of the answer. */

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const register = (run: string) => world.registerNatural({ run });

const facts = { fechaNacimiento: "14-03-1992", serie: "123456789" };

async function step(run: string) {
  const asked = await preguntar(reading(natural.recuperar.identificar, { run }), world);
  if (asked.at !== "pregunta") throw new Error("no question was asked");
  return asked;
}

async function byCedula(run: string, change: Record<string, string> = {}) {
  const input = reading(natural.recuperar.sinRespuesta, { ...goodRespuesta(), ...facts, ...change });
  return responder(world.operation("recuperar", "natural"), await step(run), input, world);
}

async function byAnswer(run: string, respuesta: string) {
  const input = reading(natural.recuperar.responder, goodRespuesta({ respuesta }));
  return responder(world.operation("recuperar", "natural"), await step(run), input, world);
}

describe("recuperar without the answer", () => {
  it("sends a key for the birth date and the número de documento, however they are written", async () => {
    const run = freshRut(1);
    await register(run);
    await world.outbox();
    expect(refusal(await byCedula(run, { fechaNacimiento: "1992-03-14", serie: " 123.456.789 " }))).toBe("accepted");
    expect(only(await world.outbox(), "claveProvisoria").url).toBe("https://clave.example/natural/cambiar");
  });

  it("answers another date, another number and an unknown RUN in the same words for the same work", async () => {
    const run = freshRut(2);
    await register(run);
    const cost = async (whose: string, change: Record<string, string>) => {
      const before = world.hasher.stats();
      const result = refusal(await byCedula(whose, change));
      const after = world.hasher.stats();
      return { result, hashes: after.hashes - before.hashes, verifies: after.verifies - before.verifies };
    };
    const wrong = await cost(run, { serie: "987654321" });
    expect(wrong).toEqual({ result: "serie: cedulaProof", hashes: 0, verifies: 1 });
    expect(await cost(run, { fechaNacimiento: "15-03-1992" })).toEqual(wrong);
    expect(await cost(freshRut(3), {})).toEqual(wrong);
  });

  it("counts its own tries: whoever tried five answers may still show the cédula", async () => {
    const run = freshRut(4);
    await register(run);
    for (let n = 0; n < 5; n++) await byAnswer(run, "equivocada");
    expect(refusal(await byAnswer(run, "Kanèl"))).toBe("respuesta: waitMinutes");
    expect(refusal(await byCedula(run))).toBe("accepted");
  });

  it.each([5, 6])("makes whoever guesses numbers wait, known or not (%s)", async (n) => {
    const run = freshRut(n);
    if (n === 5) await register(run);
    for (let tries = 0; tries < 5; tries++) {
      expect(refusal(await byCedula(run, { serie: `98765432${tries}` }))).toBe("serie: cedulaProof");
    }
    expect(refusal(await byCedula(run))).toBe("serie: waitMinutes");
  });

  it("keeps the número de documento as a hash only", async () => {
    const run = freshRut(7);
    await register(run);
    const [row] = await world.sql`select serie_hash from accounts order by created_at desc limit 1`;
    expect(row?.serie_hash).toContain("$argon2id$");
    expect(row?.serie_hash).not.toContain("123456789");
  });

  it("spends three hashes on a registration", async () => {
    const before = world.hasher.stats();
    await register(freshRut(8));
    const after = world.hasher.stats();
    expect(after.hashes + after.verifies - before.hashes - before.verifies).toBe(3);
  });
});
