import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { cambiar } from "@/lib/procedures/cambiar";
import { enviarCodigo } from "@/lib/procedures/code";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { enter, validate } from "../support/first-step";
import { goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { answering, makeWorld, only, refusal, tokenIn, type World } from "../support/world";

/* What somebody would try who knows too much, or once had the key. */

const human = { token: "", letters: "", proof: "" };
const CLAVE = "Lakay4Tk";
const WEAK = { prueba: "ninguna", claveActual: "" };
const HOURS = 3_600_000;
const OWN = "marie.jean@correo.example";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const account = async (nie: string) => (await world.accounts.find("documento", nie))[0];

async function proved(nie: string, email = OWN): Promise<ActualizarStep> {
  const input = { nie, fechaNacimiento: "14-03-1992", email, rut: "" };
  const step = await validate(world, migrante, input);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const save = (step: ActualizarStep, change: Record<string, string>, by = world.operation("actualizar")) =>
  actualizar(by, step, reading(migrante.actualizar.datos, goodDatos(change)), world);

const open = (lookup: string, claveActual: string) => enter(world, migrante, { nie: lookup, claveActual });

async function change(lookup: string, from: string, clave: string) {
  const step = await open(lookup, from);
  if (!step.ok) throw new Error(refusal(step));
  return cambiar(world.operation("cambiar"), step.value, { clave, human }, world);
}

/** The token of the link in the one e-mail to `to` since the last look. */
async function linkTo(to: string): Promise<string> {
  const mail = (await world.outbox()).find((due) => due.channel === "email" && due.to === to);
  const url = mail && "url" in mail.message ? mail.message.url : "";
  return tokenIn(url);
}

describe("undoing", () => {
  it("undoes what came after it too, and uses up its links: a thief cannot come back with them", async () => {
    await world.register({ numeroDocumento: "T1000", celular: "61110001" });
    await world.outbox();
    const before = await account("T1000");
    await save(await proved("T1000"), { email: "ladron@correo.example" });
    const owners = await linkTo(OWN);
    await save(await proved("T1000", "ladron@correo.example"), { email: "ladron2@correo.example" });
    const thiefs = await linkTo("ladron2@correo.example");
    await change("T1000", CLAVE, "Robada7kx");
    const thiefsKey = await linkTo("ladron2@correo.example");

    await world.follow(owners);
    expect(await account("T1000")).toEqual({ ...before, browsers: expect.any(Number) });
    for (const token of [thiefs, thiefsKey]) {
      expect((await world.follow(token))?.state).toBe("used");
      expect(await account("T1000")).toEqual({ ...before, browsers: expect.any(Number) });
    }
  });

  it("takes away only a RUT that the change had brought", async () => {
    await world.register({ numeroDocumento: "T1100", celular: "61110002" });
    await world.outbox();
    const rut = async () => ({
      ...(await proved("T1100")),
      rut: { kind: "run" as const, value: "7654321-6", lookup: "7654321-6" },
    });
    await save(await rut(), {});
    await world.outbox();
    await save(await rut(), { direccion: "Otra" });
    await world.follow(await linkTo(OWN));
    expect(await world.accounts.find("run", "7654321-6")).toHaveLength(1);
  });
});

describe("stopping", () => {
  it("stops whatever waits, also when another request has taken the place of the one that was told", async () => {
    await world.register({ numeroDocumento: "T2000", celular: "61110003" });
    await world.outbox();
    await save(await proved("T2000"), { ...WEAK, email: "ladron@correo.example" });
    const first = await linkTo(OWN);
    const by = world.operation("actualizar");
    await save(await proved("T2000"), { ...WEAK, email: "ladron2@correo.example" }, by);
    await world.follow(first);
    world.clock.pass(73 * HOURS);
    await applyChanges(world, (error) => {
      throw error;
    });
    expect((await account("T2000"))?.contact.email).toBe(OWN);
    expect((await world.receipts.bySubmission(by.submission))?.kept?.outcome).toBe("anulado");
  });

  it("cannot be promised once the change has taken effect", async () => {
    await world.register({ numeroDocumento: "T2100", celular: "61110004" });
    await world.outbox();
    await save(await proved("T2100"), { ...WEAK, email: "nueva@correo.example" });
    const token = await linkTo(OWN);
    world.clock.pass(72 * HOURS);
    expect((await world.follow(token))?.state).toBe("expired");
  });

  it("is also done by the owner who changes the clave", async () => {
    await world.register({ numeroDocumento: "T2200", celular: "61110005" });
    await save(await proved("T2200"), { ...WEAK, email: "ladron@correo.example" });
    await change("T2200", CLAVE, "Nouvo7Kle");
    world.clock.pass(73 * HOURS);
    await applyChanges(world, () => undefined);
    expect((await account("T2200"))?.contact.email).toBe(OWN);
  });
});

describe("guessing", () => {
  it("is not made free by an account of one's own with the same number", async () => {
    await world.register({ numeroDocumento: "T3000", celular: "61110006" });
    const own = { tipoDocumento: "otro", paisEmisor: "AQ", clave: "Propia8kx", repetirClave: "Propia8kx" };
    await world.register({ numeroDocumento: "T3000", celular: "61110007", ...own });
    const answers = [];
    for (let n = 0; n < 4; n++) {
      answers.push(refusal(await open("T3000", "equivocada")), refusal(await open("T3000", "Propia8kx")));
    }
    expect(answers).toContain("claveActual: waitMinutes");
  });

  it("costs no more than one check, however many accounts share a number", async () => {
    const countries = ["AR", "BO", "BR", "CO", "CU", "EC", "HT"];
    for (const [n, paisEmisor] of countries.entries()) {
      await world.register({ numeroDocumento: "T3100", paisEmisor, celular: `6111100${n}` });
    }
    const before = world.hasher.stats().verifies;
    await open("T3100", "equivocada");
    expect(world.hasher.stats().verifies - before).toBe(1);
  });
});

describe("a submission id", () => {
  it("answers with what it did before, whatever proof comes with it, and says that nothing was proved now", async () => {
    await world.register({ numeroDocumento: "T4100", celular: "61110020" });
    const by = world.operation("actualizar");
    const step = await proved("T4100");
    expect(await save(step, WEAK, by)).toMatchObject({ ok: true, value: { repeated: false } });
    const again = await save(step, { prueba: "clave", claveActual: "cualquiera" }, by);
    expect(again).toMatchObject({ ok: true, value: { repeated: true } });
  });

  it("that did something for one account opens no other trámite, and no other account", async () => {
    await world.register({ numeroDocumento: "T4000", celular: "61110008" });
    await world.register({ numeroDocumento: "T4001", celular: "61110009" });
    const by = world.operation("actualizar");
    await save(await proved("T4000"), WEAK, by);

    const elsewhere = { ...by, tramite: "recuperar" as const };
    const step = await preguntar({ kind: "documento", lookup: "T4000", value: "pasaporte:HT:T4000" }, world);
    if (step.at !== "pregunta") throw new Error("no question was asked");
    world.human.verdict = "captchaWrong";
    const asked = await responder(elsewhere, step, answering("no"), world);
    expect(refusal(asked)).toBe("captcha: captchaWrong");
    expect(refusal(await save(await proved("T4001"), WEAK, by))).toBe("captcha: captchaWrong");
    world.human.verdict = "ok";
    await expect(save(await proved("T4001"), WEAK, by)).rejects.toThrow();
    await expect(world.register({ numeroDocumento: "T4002" }, { ...by, tramite: "registro" })).rejects.toThrow();
  });
});

describe("sending", () => {
  it("codes leaves the owner's provisional keys alone", async () => {
    await world.register({ numeroDocumento: "T5000", celular: "61110010" });
    const step = await proved("T5000");
    for (let n = 0; n < 4; n++) await enviarCodigo(world.operation("actualizar"), step, "email", world);
    const question = await preguntar({ kind: "documento", lookup: "T5000", value: "pasaporte:HT:T5000" }, world);
    if (question.at !== "pregunta") throw new Error("no question was asked");
    const answered = await responder(world.operation("recuperar"), question, answering("kanel"), world);
    expect(refusal(answered)).toBe("accepted");
  });

  it("notices stays within three SMS a day for a number, and changes within six a day", async () => {
    await world.register({ numeroDocumento: "T5100", celular: "61110011" });
    const step = await proved("T5100");
    await world.outbox();
    const results = [];
    for (let n = 0; n < 8; n++) results.push(refusal(await save(step, WEAK)));
    expect(results.filter((result) => result === "accepted")).toHaveLength(6);
    expect(results.at(-1)).toBe("limitUpdates");
    const sms = (await world.outbox()).filter(({ channel }) => channel === "sms");
    expect(sms).toHaveLength(3);
  });

  it("speaks the language of the account, whatever the page was in", async () => {
    await world.register(
      { numeroDocumento: "T5200", celular: "61110012" },
      { ...world.operation("registro"), lang: "ht" },
    );
    await world.outbox();
    await save(await proved("T5200"), WEAK);
    await change("T5200", CLAVE, "Nouvo7Kle");
    expect(new Set((await world.outbox()).map(({ lang }) => lang))).toEqual(new Set(["ht"]));
  });
});

describe("confirming", () => {
  it("confirms only the address that the link was sent to", async () => {
    await world.register({ numeroDocumento: "T6000", celular: "61110013" });
    const token =
      only(await world.outbox(), "bienvenida")
        .url.split("/")
        .at(-1) ?? "";
    await save(await proved("T6000"), { email: "otra6000@correo.example" });
    await world.follow(token);
    const rows = await world.sql`select email_confirmed_at from accounts where email = 'otra6000@correo.example'`;
    expect(rows.map((row) => row.email_confirmed_at)).toEqual([null]);
  });
});
