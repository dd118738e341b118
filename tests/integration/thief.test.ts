import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { cambiar } from "@/lib/procedures/cambiar";
import { migrante } from "@/lib/profiles/migrante";
import { enter, stranger, validate } from "../support/first-step";
import { goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, refusal, tokenIn, type World } from "../support/world";

/* A thief who knew the three facts has got another address on file, after 72 hours in which the owner read no mail. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OWN = "marie.jean@correo.example";
const THIEF = "ladron@correo.example";
const NEW = "nueva@correo.example";
const human = { token: "", letters: "", proof: "" };
const WEAK = { prueba: "ninguna", claveActual: "" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

let used = 0;
let nie: string;
beforeEach(async () => {
  used += 1;
  nie = `X${1000 + used}`;
  await world.register({ numeroDocumento: nie, celular: `6${String(3_000_000 + used)}` });
  await world.outbox();
});

const account = async () => (await world.accounts.find("documento", nie))[0];

async function proved(email: string): Promise<ActualizarStep> {
  const step = await validate(world, migrante, { nie, fechaNacimiento: "14-03-1992", email, rut: "" });
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

async function save(known: string, change: Record<string, string>) {
  const input = reading(migrante.actualizar.datos, goodDatos({ celular: `6${String(3_000_000 + used)}`, ...change }));
  return actualizar(world.operation("actualizar"), await proved(known), input, world);
}

async function changeKey(from: string, clave: string) {
  const step = await enter(world, migrante, { nie, claveActual: from });
  if (!step.ok) throw new Error(refusal(step));
  return cambiar(world.operation("cambiar"), step.value, { clave, human }, world);
}

const apply = () =>
  applyChanges(world, (error) => {
    throw error;
  });

/** What went out by e-mail: to whom, what, and the token of its link. */
async function mails() {
  return (await world.outbox())
    .filter(({ channel }) => channel === "email")
    .map(({ to, message }) => ({ to, kind: message.kind, token: "url" in message ? tokenIn(message.url) : "" }));
}

/** The thief's address takes the owner's place; gives what was then mailed. */
async function rob() {
  await save(OWN, { ...WEAK, email: THIEF });
  await world.outbox();
  world.clock.pass(72 * HOUR);
  await apply();
  expect((await account())?.contact.email).toBe(THIEF);
  return mails();
}

const withLink = (list: { to: string; token: string }[]) =>
  list.filter(({ token }) => token !== "").map(({ to }) => to);
const everybody = (list: { to: string }[]) => list.map(({ to }) => to).toSorted();

describe("a thief's mailbox", () => {
  it("is told of the change that brought it, without a link", async () => {
    const told = await rob();
    expect(everybody(told)).toEqual([THIEF, OWN].toSorted());
    expect(withLink(told)).toEqual([OWN]);
  });

  it("gets no link to undo the owner's correction", async () => {
    await rob();
    expect(refusal(await save(THIEF, { email: NEW }))).toBe("accepted");
    const told = await mails();
    expect(everybody(told)).toEqual([THIEF, OWN, NEW].toSorted());
    expect(withLink(told)).toEqual([OWN]);
  });

  it("gets no link to undo the owner's new clave, of which the owner's old address is told too", async () => {
    await rob();
    expect(refusal(await changeKey("Lakay4Tk", "Nouvo7Kle"))).toBe("accepted");
    const told = await mails();
    expect(everybody(told)).toEqual([THIEF, OWN].toSorted());
    expect(withLink(told)).toEqual([OWN]);
  });

  it("gets none either when it was changed a second time without proof", async () => {
    await rob();
    await save(THIEF, { ...WEAK, email: "ladron2@correo.example" });
    await world.outbox();
    world.clock.pass(72 * HOUR);
    await apply();
    await mails();
    await save("ladron2@correo.example", { email: NEW });
    expect(withLink(await mails())).toEqual([OWN]);
  });

  it("is not let in by the link against guessing", async () => {
    await rob();
    for (let n = 0; n < 32; n++) await enter(world, migrante, { nie, claveActual: "no es" }, stranger(`${n}`));
    expect(everybody((await mails()).filter(({ kind }) => kind === "intentosAjenos"))).toEqual([OWN]);
  });

  it("gets none either after a correction, for as long as it is told of anything", async () => {
    await rob();
    world.clock.pass(20 * DAY);
    await save(THIEF, { email: NEW });
    await mails();
    // The owner's first address is told no more by now; the thief's is, for ten days yet.
    world.clock.pass(25 * DAY);
    await changeKey("Lakay4Tk", "Nouvo7Kle");
    const told = await mails();
    expect(told.map(({ to }) => to)).toContain(THIEF);
    expect(withLink(told)).not.toContain(THIEF);
  });

  it("that came with a stolen clave is told after the owner's undo, and can do nothing any more", async () => {
    await save(OWN, { email: THIEF });
    const [link] = (await mails()).filter(({ to }) => to === OWN);
    await world.follow(link?.token ?? "");
    await mails();
    await changeKey("Lakay4Tk", "Nouvo7Kle");
    const told = await mails();
    expect(everybody(told)).toEqual([THIEF, OWN].toSorted());
    expect(withLink(told)).toEqual([OWN]);
    for (let n = 0; n < 32; n++) await enter(world, migrante, { nie, claveActual: "no es" }, stranger(`u${n}`));
    expect(everybody((await mails()).filter(({ kind }) => kind === "intentosAjenos"))).toEqual([OWN]);
  });

  it("that was sent the link against guessing while it was trusted finds it used up by the owner's undo", async () => {
    await save(OWN, { email: THIEF });
    const [link] = (await mails()).filter(({ to }) => to === OWN);
    for (let n = 0; n < 32; n++) await enter(world, migrante, { nie, claveActual: "no es" }, stranger(`v${n}`));
    const [warning] = (await mails()).filter(({ to }) => to === THIEF);
    await world.follow(link?.token ?? "");
    expect(await world.follow(warning?.token ?? "")).toMatchObject({ kind: "conocer", state: "used" });
  });

  it("is doubted for thirty days", async () => {
    await rob();
    world.clock.pass(29 * DAY);
    await save(THIEF, { email: THIEF, direccion: "Otra" });
    expect(withLink(await mails())).toEqual([OWN]);
    world.clock.pass(2 * DAY);
    await save(THIEF, { email: THIEF, direccion: "Otra más" });
    expect(withLink(await mails())).toEqual([THIEF]);
  });
});

describe("every address, old and new", () => {
  it("hears of an undo, and the owner's address has the account back", async () => {
    const [link] = (await rob()).filter(({ to }) => to === OWN);
    await world.follow(link?.token ?? "");
    expect((await account())?.contact.email).toBe(OWN);
    const told = await mails();
    expect(told.map(({ kind }) => kind)).toEqual(["cambioDeshecho", "cambioDeshecho"]);
    expect(everybody(told)).toEqual([THIEF, OWN].toSorted());
    expect(withLink(told)).toEqual([]);
  });

  it("hears of a stop", async () => {
    await save(OWN, { email: NEW });
    await world.outbox();
    await save(NEW, { ...WEAK, email: THIEF });
    const [link] = (await mails()).filter(({ kind }) => kind === "cambioPendiente");
    await world.follow(link?.token ?? "");
    const told = await mails();
    expect(told.map(({ kind }) => kind)).toEqual(["cambioDetenido", "cambioDetenido"]);
    expect(everybody(told)).toEqual([OWN, NEW].toSorted());
  });

  it("hears of a new clave, with the link that undoes it, while all changes came with proof", async () => {
    await save(OWN, { email: NEW });
    await world.outbox();
    await changeKey("Lakay4Tk", "Nouvo7Kle");
    const told = await mails();
    expect(everybody(told)).toEqual([OWN, NEW].toSorted());
    expect(withLink(told).toSorted()).toEqual([OWN, NEW].toSorted());
  });
});
