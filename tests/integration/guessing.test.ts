import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Visitor } from "@/lib/ports";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { cambiar } from "@/lib/procedures/cambiar";
import { enviarCodigo } from "@/lib/procedures/code";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { enter, knownBrowser, stranger, validate } from "../support/first-step";
import { freshRut, goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { answering, makeWorld, only, refusal, tokenIn, type World } from "../support/world";

/* Whoever guesses is stopped; and whoever guesses cannot stop the owner. */

const CLAVE = "Lakay4Tk";
const HOUR = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** An account of its own for each test, and its number. */
let used = 0;
let nie: string;
let id: string;
beforeEach(async () => {
  used += 1;
  nie = `W${1000 + used}`;
  const done = await world.register({ numeroDocumento: nie, celular: `6${String(2_000_000 + used)}` });
  if (!done.ok) throw new Error(refusal(done));
  id = done.value.accountId;
  await world.outbox();
});

const open = (claveActual: string, visitor: Visitor, number = nie) =>
  enter(world, migrante, { nie: number, claveActual }, visitor);

const facts = { fechaNacimiento: "14-03-1992", email: "marie.jean@correo.example", rut: "" };

async function proved(): Promise<ActualizarStep> {
  const step = await validate(world, migrante, { nie, ...facts });
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

async function answer(respuesta: string, visitor: Visitor) {
  const step = await preguntar({ kind: "documento", lookup: nie, value: `pasaporte:HT:${nie}` }, world);
  if (step.at !== "pregunta") throw new Error("no question was asked");
  return responder({ ...world.operation("recuperar"), ...visitor }, step, answering(respuesta), world);
}

/** Wrong claves from a new address each, until strangers have none left; how many were looked at. */
async function exhaust(number = nie): Promise<number> {
  for (let n = 0; ; n++) {
    const said = refusal(await open("equivocada", stranger(`thief ${n}`), number));
    if (said === "claveActual: waitCrowded") return n;
    expect(said).toBe("claveActual: cambiarProof");
  }
}

describe("whoever guesses a clave", () => {
  it("waits at the same address after five tries, and nobody else waits with them", async () => {
    for (let n = 0; n < 5; n++) await open("equivocada", stranger("thief"));
    expect(refusal(await open(CLAVE, stranger("thief")))).toBe("claveActual: waitMinutes");
    expect(refusal(await open(CLAVE, stranger("owner")))).toBe("accepted");
  });

  it("gets thirty tries at an account or at a number without one, from however many addresses", async () => {
    expect(await exhaust()).toBe(30);
    expect(await exhaust(`Z${nie}`)).toBe(30);
  });

  it("gets no more by trying many at the same moment", async () => {
    const tries = Array.from({ length: 60 }, (_, n) => open("equivocada", stranger(`at once ${n}`)));
    const said = (await Promise.all(tries)).map(refusal);
    expect(said.filter((one) => one === "claveActual: cambiarProof")).toHaveLength(30);
  });

  it("gets four more a day", async () => {
    await exhaust();
    world.clock.pass(24 * HOUR);
    expect(await exhaust()).toBe(4);
  });
});

describe("the owner, while strangers guess", () => {
  it("opens the account in a browser used before, as if nobody did", async () => {
    await exhaust();
    expect(refusal(await open(CLAVE, await knownBrowser(world, id)))).toBe("accepted");
  });

  it("is stopped there only by wrong tries of that browser", async () => {
    const browser = await knownBrowser(world, id);
    for (let n = 0; n < 5; n++) await open("equivocada", browser);
    expect(refusal(await open(CLAVE, browser))).toBe("claveActual: waitMinutes");
    expect(refusal(await open(CLAVE, await knownBrowser(world, id)))).toBe("accepted");
  });

  it("is not helped by a browser that knows another account, or a made-up one", async () => {
    await exhaust();
    const other = await world.register({ numeroDocumento: `${nie}X` });
    if (!other.ok) throw new Error(refusal(other));
    expect(refusal(await open(CLAVE, await knownBrowser(world, other.value.accountId)))).toBe(
      "claveActual: waitCrowded",
    );
  });

  it("is sent a link once a day, which makes a browser a known one and changes nothing else", async () => {
    await exhaust();
    await open("equivocada", stranger("one more"));
    const sent = await world.outbox();
    // By e-mail alone: the SMS of a day are everybody's.
    expect(sent.map(({ channel }) => channel)).toEqual(["email"]);
    const token = tokenIn(only(sent, "intentosAjenos").url);
    const before = await world.accounts.byId(id);
    expect(await world.follow(token)).toMatchObject({ kind: "conocer", accountId: id, state: "open" });
    expect(await world.accounts.byId(id)).toEqual(before);
    expect(await world.follow(token)).toMatchObject({ state: "used" });
    world.clock.pass(23 * HOUR);
    await exhaust();
    expect(await world.outbox()).toEqual([]);
    // The limits go by the clock of the machine: their day is over.
    await world.sql`delete from rate_limits where key like 'warningsDay:%'`;
    world.clock.pass(2 * HOUR);
    await exhaust();
    expect(only(await world.outbox(), "intentosAjenos").url).toContain("/enlace/");
  });

  it("opens with a provisional key, however many wrong claves came before it, also in an hour's wait", async () => {
    await answer("kanel", stranger("owner"));
    const { key } = only(await world.outbox(), "claveProvisoria");
    await exhaust();
    for (let n = 0; n < 5; n++) await open("equivocada", stranger("owner"));
    expect(refusal(await open(key, stranger("owner")))).toBe("accepted");
  });

  it("gets a key by the answer in a browser used before, when strangers have used up the answers", async () => {
    let said = "";
    for (let n = 0; said !== "respuesta: waitCrowded"; n++) said = refusal(await answer("no es", stranger(`t ${n}`)));
    expect(refusal(await answer("kanel", stranger("owner")))).toBe("respuesta: waitCrowded");
    expect(refusal(await answer("kanel", await knownBrowser(world, id)))).toBe("accepted");
  });

  it("keeps a browser used before until the clave is another, the account was put back, or a thief's data came in", async () => {
    const browser = await knownBrowser(world, id);
    await exhaust();
    const step = await open(CLAVE, browser);
    if (!step.ok) throw new Error(refusal(step));
    const human = { token: "", letters: "", proof: "" };
    await cambiar(world.operation("cambiar"), step.value, { clave: "Nouvo7Kle", human }, world);
    expect(refusal(await open("Nouvo7Kle", browser))).toBe("claveActual: waitCrowded");
    expect(refusal(await open("Nouvo7Kle", await knownBrowser(world, id)))).toBe("accepted");
  });

  it("loses nothing to right claves: they give back what they took", async () => {
    for (let n = 0; n < 40; n++) expect(refusal(await open(CLAVE, stranger("office")))).toBe("accepted");
    expect(await exhaust()).toBe(30);
  });
});

describe("a number that accounts share", () => {
  it("opens every one of them, the sixth as well, each by its own clave and key, and none counts for another", async () => {
    const countries = ["AR", "BO", "BR", "CO", "CU", "EC", "VE"];
    for (const paisEmisor of countries) await world.register({ numeroDocumento: nie, paisEmisor });
    for (const paisEmisor of [...countries, "HT"]) {
      const opened = await enter(world, migrante, { nie, claveActual: CLAVE, paisEmisor });
      if (!opened.ok) throw new Error(refusal(opened));
      const account = await world.accounts.byId(opened.value.accountId);
      expect(account?.identifiers[0]?.value).toBe(`pasaporte:${paisEmisor}:${nie}`);
    }
    await world.outbox();
    const step = await preguntar({ kind: "documento", lookup: nie, value: `pasaporte:VE:${nie}` }, world);
    if (step.at !== "pregunta") throw new Error("no question was asked");
    await responder(world.operation("recuperar"), step, answering("kanel"), world);
    const { key } = only(await world.outbox(), "claveProvisoria");
    const byKey = await enter(world, migrante, { nie, claveActual: key });
    if (!byKey.ok) throw new Error(refusal(byKey));
    const account = await world.accounts.byId(byKey.value.accountId);
    expect(account?.identifiers[0]?.value).toBe(`pasaporte:VE:${nie}`);
  });

  it("is asked for the document without a word about whether it is shared: some that nobody has are asked too", async () => {
    const asked = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const known = await validate(
          world,
          { actualizar: { ...migrante.actualizar, cual: null } },
          {
            nie: `Y${1000 + n}`,
            ...facts,
          },
        ).catch(() => "asked");
        return known === "asked";
      }),
    );
    expect(asked.filter(Boolean).length).toBeGreaterThan(0);
    expect(asked.filter(Boolean).length).toBeLessThan(30);
  });

  it("does not let the same facts of two documents mean the wrong one in actualizar", async () => {
    await world.register({ numeroDocumento: nie, paisEmisor: "VE" });
    for (const paisEmisor of ["HT", "VE"]) {
      const step = await validate(world, migrante, { nie, ...facts, paisEmisor });
      if (!step.ok) throw new Error(refusal(step));
      const account = await world.accounts.byId(step.value.accountId);
      expect(account?.identifiers[0]?.value).toBe(`pasaporte:${paisEmisor}:${nie}`);
    }
  });
});

describe("what strangers spend", () => {
  const save = (step: ActualizarStep, change: Record<string, string>, visitor: Visitor) =>
    actualizar(
      { ...world.operation("actualizar"), ...visitor },
      step,
      reading(migrante.actualizar.datos, goodDatos(change)),
      world,
    );
  const WEAK = { prueba: "ninguna", claveActual: "" };

  it("of updates without proof leaves the owner those with the clave, and those of a browser used before", async () => {
    const step = await proved();
    let said = "";
    for (let n = 0; said !== "limitUpdates"; n++) said = refusal(await save(step, WEAK, stranger(`thief ${n}`)));
    expect(refusal(await save(step, { email: "mia@correo.example" }, stranger("owner")))).toBe("accepted");
    expect(refusal(await save(step, WEAK, await knownBrowser(world, id)))).toBe("accepted");
  });

  it("does not take the place of a change that waits, asked for in a browser used before", async () => {
    const step = await proved();
    const mine = await knownBrowser(world, id);
    expect(refusal(await save(step, { ...WEAK, email: "mia@correo.example" }, mine))).toBe("accepted");
    expect(refusal(await save(step, { ...WEAK, email: "suya@correo.example" }, stranger("thief")))).toBe(
      "changeWaiting",
    );
    expect(refusal(await save(step, { ...WEAK, email: "otra@correo.example" }, mine))).toBe("accepted");
  });

  it("of RUTs asked after is counted in a browser used before too: it is other people's numbers that are guarded", async () => {
    const mine = await knownBrowser(world, id);
    const ask = (n: number) => validate(world, migrante, { nie, ...facts, rut: freshRut(700 + n) }, mine);
    for (let n = 0; n < 5; n++) expect(refusal(await ask(n))).toBe("accepted");
    expect(refusal(await ask(5))).toBe("rut: waitMinutes");
  });

  it("of codes leaves the owner those of a browser used before, and does not void the owner's code", async () => {
    const step = await proved();
    const send = (visitor: Visitor) =>
      enviarCodigo({ ...world.operation("actualizar"), ...visitor }, step, "email", world);
    const browser = await knownBrowser(world, id);
    await send(browser);
    const { code } = only(await world.outbox(), "codigo");
    let said = "";
    for (let n = 0; said !== "codigo: limitKeys" && said !== "codigo: limitKeysHours"; n++)
      said = refusal(await send(stranger(`thief ${n}`)));
    expect(refusal(await send(browser))).toBe("accepted");
    expect(refusal(await save(step, { prueba: "codigo", claveActual: "", codigo: code }, browser))).toBe("accepted");
  });

  it("of SMS leaves the owner those that bring a key", async () => {
    const step = await proved();
    for (let n = 0; n < 5; n++) await save(step, WEAK, stranger(`thief ${n}`));
    await world.outbox();
    const question = await preguntar({ kind: "documento", lookup: nie, value: `pasaporte:HT:${nie}` }, world);
    if (question.at !== "pregunta") throw new Error("no question was asked");
    await responder(world.operation("recuperar"), question, answering("kanel", "sms"), world);
    expect((await world.outbox()).map(({ channel, message }) => `${channel} ${message.kind}`)).toEqual([
      "sms claveProvisoria",
    ]);
  });
});
