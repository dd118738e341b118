import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actualizar } from "@/lib/procedures/actualizar";
import { cambiar } from "@/lib/procedures/cambiar";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { enter, validate } from "../support/first-step";
import { goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { answering, makeWorld, only, refusal, type World } from "../support/world";

/* Keys as people bring them: with what stood around them, and several of them. */

const CLAVE = "Lakay4Tk";
const human = { token: "", letters: "", proof: "" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const open = async (nie: string, claveActual: string) => refusal(await enter(world, migrante, { nie, claveActual }));

async function ask(nie: string) {
  await world.outbox();
  const step = await preguntar({ kind: "documento", lookup: nie, value: `pasaporte:HT:${nie}` }, world);
  if (step.at !== "pregunta") throw new Error("no question was asked");
  await responder(world.operation("recuperar"), step, answering("kanel"), world);
  return only(await world.outbox(), "claveProvisoria");
}

async function use(nie: string, claveActual: string, clave: string) {
  const step = await enter(world, migrante, { nie, claveActual });
  if (!step.ok) throw new Error(refusal(step));
  return cambiar(world.operation("cambiar"), step.value, { clave, human }, world);
}

/** How many tries the strangers of an account have left. */
const left = async () => (await world.sql`select tries from strangers`).map(({ tries }) => Number(tries));

describe("a provisional key", () => {
  it("opens with all that may stand around it", async () => {
    await world.register({ numeroDocumento: "K1000" });
    const { key } = await ask("K1000");
    for (const typed of [`${key}.`, `"${key}"`, `(${key})`, `es ${key}`, `${key}\u200b`, `SENCE: su clave es ${key}\n`])
      expect(await open("K1000", typed)).toBe("accepted");
  });

  it("says when it was asked for, so that several can be told apart", async () => {
    await world.register({ numeroDocumento: "K1100" });
    expect((await ask("K1100")).at).toBe(world.clock.now().toISOString());
  });

  it.each([
    ["replaced by a newer one", "provisionalReplaced", async (nie: string) => void (await ask(nie))],
    ["used", "provisionalUsed", async (nie: string, key: string) => void (await use(nie, key, "Nouvo7Kle"))],
    [
      "overtaken by a change with the clave",
      "provisionalVoided",
      async (nie: string) => void (await use(nie, CLAVE, "Nouvo7Kle")),
    ],
    [
      "sent to an address that is no longer on file",
      "provisionalVoided",
      async (nie: string) => {
        const known = { nie, fechaNacimiento: "14-03-1992", email: "marie.jean@correo.example", rut: "" };
        const step = await validate(world, migrante, known);
        if (!step.ok) throw new Error(refusal(step));
        const input = reading(migrante.actualizar.datos, goodDatos({ email: "otra@correo.example" }));
        await actualizar(world.operation("actualizar"), step.value, input, world);
      },
    ],
    ["past its time", "provisionalExpired", async () => void world.clock.pass(24 * 3_600_000)],
  ])("that was %s is told for what it is, and takes no try", async (why, code, end) => {
    const nie = `K200${why.length}`;
    await world.register({ numeroDocumento: nie });
    const { key } = await ask(nie);
    await end(nie, key);
    await world.sql`delete from strangers`;
    for (let n = 0; n < 7; n++) expect(await open(nie, key.toLowerCase())).toBe(`claveActual: ${code}`);
    expect(await left()).toEqual([]);
  });

  it("is nobody's but its account's: at another number it is a wrong clave like any other", async () => {
    await world.register({ numeroDocumento: "K3000" });
    await world.register({ numeroDocumento: "K3001" });
    const { key } = await ask("K3000");
    expect(await open("K3001", key)).toBe("claveActual: cambiarProof");
  });

  it("closes the step that an older one had opened, and says so", async () => {
    await world.register({ numeroDocumento: "K3100" });
    const first = await ask("K3100");
    const step = await enter(world, migrante, { nie: "K3100", claveActual: first.key });
    if (!step.ok) throw new Error(refusal(step));
    await ask("K3100");
    const done = await cambiar(world.operation("cambiar"), step.value, { clave: "Nouvo7Kle", human }, world);
    expect(refusal(done)).toBe("stepReplaced");
  });

  it("is kept only as its hash and sixteen bits", async () => {
    await world.register({ numeroDocumento: "K3200" });
    const { key } = await ask("K3200");
    const [row] = await world.sql`select hash, hint from provisional_keys order by issued_at desc limit 1`;
    expect(row?.hash).toMatch(/^t1\$argon2id\$/);
    expect(row?.hint).toMatch(/^.{4}$/);
    expect(JSON.stringify(row)).not.toContain(key);
  });
});

describe("a clave of one's own", () => {
  it("opens with a space behind it, and with marks that nobody sees", async () => {
    await world.register({ numeroDocumento: "K4000" });
    for (const typed of [`${CLAVE} `, ` ${CLAVE}`, `${CLAVE}\r\n`, `Lakay\u200b4Tk`, "Lakay４Tk"])
      expect(await open("K4000", typed)).toBe("accepted");
    expect(await open("K4000", CLAVE.toLowerCase())).toBe("claveActual: cambiarProof");
  });
});
