import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { abrir, type CambiarStep, cambiar } from "@/lib/procedures/cambiar";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { enter, stranger } from "../support/first-step";
import { answering, makeWorld, only, refusal, tokenIn, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const human = { token: "", letters: "", proof: "" };
const CLAVE = "Lakay4Tk";

const open = (lookup: string, claveActual: string) => enter(world, migrante, { nie: lookup, claveActual });

async function opened(lookup: string, claveActual = CLAVE): Promise<CambiarStep> {
  const step = await open(lookup, claveActual);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const change = (step: CambiarStep, clave: string, by = world.operation("cambiar")) =>
  cambiar(by, step, { clave, human }, world);

/** Asks for a provisional key and reads it out of the message. */
async function provisional(lookup: string): Promise<string> {
  await world.outbox();
  const step = await preguntar({ kind: "documento", lookup, value: `pasaporte:HT:${lookup}` }, world);
  if (step.at !== "pregunta") throw new Error("no question was asked");
  await responder(world.operation("recuperar"), step, answering("kanel"), world);
  return only(await world.outbox(), "claveProvisoria").key;
}

const spentBy = async (work: () => Promise<unknown>) => {
  const before = world.hasher.stats();
  await work();
  const after = world.hasher.stats();
  return after.hashes + after.verifies - before.hashes - before.verifies;
};

describe("cambiar", () => {
  it("changes the clave: the old one no longer opens, the new one does", async () => {
    await world.register({ numeroDocumento: "C1000" });
    expect(refusal(await change(await opened("C1000"), "Nouvo7Kle"))).toBe("accepted");
    expect(refusal(await open("C1000", CLAVE))).toBe("claveActual: cambiarProof");
    expect(refusal(await open("C1000", "Nouvo7Kle"))).toBe("accepted");
  });

  it("tells the account's address, with a link that undoes it for seven days", async () => {
    await world.register({ numeroDocumento: "C1100" });
    await world.outbox();
    await change(await opened("C1100"), "Nouvo7Kle");
    const { url } = only(await world.outbox(), "claveCambiada");
    const token = tokenIn(url);
    expect(await world.links.look(token)).toMatchObject({ kind: "deshacer", perfil: "migrante", state: "open" });
    expect(refusal(await open("C1100", CLAVE))).not.toBe("accepted");
    await world.follow(token);
    expect(refusal(await open("C1100", CLAVE))).toBe("accepted");
    expect(await world.follow(token)).toMatchObject({ kind: "deshacer", perfil: "migrante", state: "used" });
  });

  it("no longer undoes after seven days", async () => {
    await world.register({ numeroDocumento: "C1200" });
    await world.outbox();
    await change(await opened("C1200"), "Nouvo7Kle");
    const token = tokenIn(only(await world.outbox(), "claveCambiada").url);
    world.clock.pass(7 * 86_400_000);
    expect(await world.follow(token)).toMatchObject({ kind: "deshacer", perfil: "migrante", state: "expired" });
    expect(refusal(await open("C1200", CLAVE))).not.toBe("accepted");
  });

  it("opens with a provisional key in any case, once, while the old clave goes on working until then", async () => {
    await world.register({ numeroDocumento: "C2000" });
    const key = await provisional("C2000");
    expect(refusal(await open("C2000", CLAVE))).toBe("accepted");
    const step = await opened("C2000", key.toLowerCase());
    expect(refusal(await change(step, "Nouvo7Kle"))).toBe("accepted");
    expect(refusal(await open("C2000", key))).toBe("claveActual: provisionalUsed");
  });

  it("refuses a provisional key after its time, and one that a newer one has voided", async () => {
    await world.register({ numeroDocumento: "C2100" });
    const old = await provisional("C2100");
    const step = await opened("C2100", old);
    const key = await provisional("C2100");
    expect(refusal(await open("C2100", old))).toBe("claveActual: provisionalReplaced");
    expect(refusal(await change(step, "Nouvo7Kle"))).toBe("stepReplaced");
    world.clock.pass(24 * 3_600_000);
    expect(refusal(await open("C2100", key))).toBe("claveActual: provisionalExpired");
  });

  it("refuses the same clave again, however the account was opened", async () => {
    await world.register({ numeroDocumento: "C3000" });
    expect(refusal(await change(await opened("C3000"), CLAVE))).toBe("clave: sameClave");
    const key = await provisional("C3000");
    expect(refusal(await change(await opened("C3000", key), CLAVE))).toBe("clave: sameClave");
    expect(refusal(await change(await opened("C3000", key), key))).toBe("clave: sameClave");
  });

  it("refuses a clave that gives its owner away", async () => {
    await world.register({ numeroDocumento: "C3100" });
    expect(refusal(await change(await opened("C3100"), "Claire.77x"))).toBe("clave: claveHasName");
  });

  it("ends the step when the clave was changed meanwhile", async () => {
    await world.register({ numeroDocumento: "C4000" });
    const [mine, theirs] = [await opened("C4000"), await opened("C4000")];
    await change(theirs, "Nouvo7Kle");
    expect(refusal(await change(mine, "Distin8ta"))).toBe("stepExpired");
  });

  it("does the work once for a form that is sent twice at the same moment", async () => {
    await world.register({ numeroDocumento: "C4100" });
    await world.outbox();
    const step = await opened("C4100");
    const by = world.operation("cambiar");
    const results = await Promise.all([change(step, "Nouvo7Kle", by), change(step, "Nouvo7Kle", by)]);
    expect(results.map(refusal)).toEqual(["accepted", "accepted"]);
    expect((await world.outbox()).filter(({ channel }) => channel === "email")).toHaveLength(1);
  });

  it("asks which document it is where accounts share a number, and opens that one, though the clave is the same", async () => {
    await world.register({ numeroDocumento: "C5000", paisEmisor: "HT" });
    await world.register({ numeroDocumento: "C5000", paisEmisor: "VE" });
    const first = await abrir(
      { kind: "documento", lookup: "C5000", value: null, claveActual: CLAVE },
      stranger(),
      world,
    );
    expect(first).toEqual({ ok: true, value: { at: "cual", kind: "documento", lookup: "C5000" } });
    const step = await enter(world, migrante, { nie: "C5000", claveActual: CLAVE, paisEmisor: "VE" });
    if (!step.ok) throw new Error(refusal(step));
    const account = await world.accounts.byId(step.value.accountId);
    expect(account?.identifiers[0]?.value).toBe("pasaporte:VE:C5000");
  });

  it.each([
    ["a clave", "equivocada"],
    ["what could be a provisional key", "H7KM4XW9RT"],
  ])("spends the same on %s for a known and an unknown number, and says the same", async (_, typed) => {
    await world.register({ numeroDocumento: `C6${typed.length}${typed[0]}` });
    const known = await spentBy(async () =>
      expect(refusal(await open(`C6${typed.length}${typed[0]}`, typed))).toBe("claveActual: cambiarProof"),
    );
    const unknown = await spentBy(async () =>
      expect(refusal(await open(`Z6${typed.length}${typed[0]}`, typed))).toBe("claveActual: cambiarProof"),
    );
    expect(unknown).toBe(known);
  });

  it("makes whoever guesses wait after five tries, also for an unknown number, and lets the owner in afterwards", async () => {
    await world.register({ numeroDocumento: "C7000" });
    for (const lookup of ["C7000", "Z7000"]) {
      for (let n = 0; n < 5; n++) await open(lookup, "equivocada");
      expect(refusal(await open(lookup, CLAVE))).toBe("claveActual: waitMinutes");
    }
    world.clock.pass(61_000);
    expect(refusal(await open("C7000", CLAVE))).toBe("accepted");
  });

  it("changes it six times a day at most, since each time every address of late is told", async () => {
    await world.register({ numeroDocumento: "C7500" });
    let clave = CLAVE;
    for (let n = 0; n < 6; n++) {
      const next = `Nouvo7Kl${n}`;
      expect(refusal(await change(await opened("C7500", clave), next))).toBe("accepted");
      clave = next;
    }
    expect(refusal(await change(await opened("C7500", clave), "Nouvo7Klx"))).toBe("limitClaves");
  });

  it("spends three hashes at most", async () => {
    await world.register({ numeroDocumento: "C8000" });
    expect(await spentBy(async () => change(await opened("C8000"), "Nouvo7Kle"))).toBe(2);
    const key = await provisional("C8000");
    expect(await spentBy(async () => change(await opened("C8000", key), "Distin8ta"))).toBe(3);
  });
});
