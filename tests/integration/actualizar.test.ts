import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActualizarStep, actualizar } from "@/lib/procedures/actualizar";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { enviarCodigo } from "@/lib/procedures/code";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { validate } from "../support/first-step";
import { freshRut, goodDatos, goodDatosJuridica } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, tokenIn, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const facts = { fechaNacimiento: "14-03-1992", email: "marie.jean@correo.example", rut: "" };

const prove = (nie: string, change: Partial<typeof facts> = {}) =>
  validate(world, migrante, { nie, ...facts, ...change });

async function proved(nie: string, change: Partial<typeof facts> = {}): Promise<ActualizarStep> {
  const step = await prove(nie, change);
  if (!step.ok) throw new Error(refusal(step));
  return step.value;
}

const save = (step: ActualizarStep, change: Record<string, string> = {}, by = world.operation("actualizar")) =>
  actualizar(by, step, reading(migrante.actualizar.datos, goodDatos(change)), world);

const account = async (nie: string) => (await world.accounts.find("documento", nie))[0];
const unexpected = (error: unknown) => {
  throw error;
};
const HOURS = 3_600_000;

describe("actualizar, step 1", () => {
  it.each([
    ["another birth date", { fechaNacimiento: "15-03-1992" }],
    ["another e-mail", { email: "otra@correo.example" }],
  ])("refuses %s with the words for an unknown number", async (_, change) => {
    await world.register({ numeroDocumento: "D1000" });
    expect(refusal(await prove("D1000", change))).toBe("actualizarProof");
    expect(refusal(await prove("D1999"))).toBe("actualizarProof");
  });

  it("takes the e-mail however it is cased, and spends no hash", async () => {
    await world.register({ numeroDocumento: "D1100" });
    const before = world.hasher.stats();
    expect(refusal(await prove("D1100", { email: "Marie.Jean@CORREO.example" }))).toBe("accepted");
    expect(world.hasher.stats()).toEqual(before);
  });

  it("makes whoever guesses wait", async () => {
    for (let n = 0; n < 5; n++) await prove("D1299");
    expect(refusal(await prove("D1299"))).toBe("waitMinutes");
  });
});

describe("actualizar, step 2", () => {
  it("changes at once with the clave, and tells old and new addresses", async () => {
    await world.register({ numeroDocumento: "D2000" });
    await world.outbox();
    const done = await save(await proved("D2000"), { email: "nueva@correo.example" });
    expect(refusal(done)).toBe("accepted");
    expect(await account("D2000")).toMatchObject({
      contact: { email: "nueva@correo.example", celular: "+56969998877" },
      address: { direccion: "Avenida Matta", comuna: "13101" },
    });
    const told = (await world.outbox()).map(({ channel, to }) => `${channel} ${to}`);
    expect(told.toSorted()).toEqual([
      "email marie.jean@correo.example",
      "email nueva@correo.example",
      "sms +56961234321",
      "sms +56969998877",
    ]);
  });

  it("can be undone for seven days, by whoever gets the notice", async () => {
    await world.register({ numeroDocumento: "D2100" });
    await world.outbox();
    const before = await account("D2100");
    await save(await proved("D2100"), { email: "ladron@correo.example" });
    const [notice] = (await world.outbox()).filter(({ to }) => to === "marie.jean@correo.example");
    const url = notice?.message.kind === "datosCambiados" ? notice.message.url : "";
    await world.follow(tokenIn(url));
    expect(await account("D2100")).toEqual({ ...before, browsers: expect.any(Number) });
  });

  it("refuses a wrong clave, and counts it with those of cambiar", async () => {
    await world.register({ numeroDocumento: "D2200" });
    const step = await proved("D2200");
    for (let n = 0; n < 5; n++)
      expect(refusal(await save(step, { claveActual: "equivocada" }))).toBe("claveActual: cambiarProof");
    expect(refusal(await save(step))).toBe("claveActual: waitMinutes");
  });

  it("changes at once with a code, which works once and for ten minutes", async () => {
    await world.register({ numeroDocumento: "D3000", celular: "61113000" });
    await world.outbox();
    const step = await proved("D3000");
    await enviarCodigo(world.operation("actualizar"), step, "sms", world);
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual(["sms +56961113000"]);
    const { code } = only(sent, "codigo");
    const byCode = { prueba: "codigo", claveActual: "", codigo: code };
    expect(refusal(await save(step, byCode))).toBe("accepted");
    expect(refusal(await save(step, byCode))).toBe("codigo: codigoWrong");
    await enviarCodigo(world.operation("actualizar"), step, "email", world);
    const late = only(
      await world.outbox().then((due) => due.filter(({ message }) => message.kind === "codigo")),
      "codigo",
    );
    world.clock.pass(10 * 60_000);
    expect(refusal(await save(step, { ...byCode, codigo: late.code }))).toBe("codigo: codigoWrong");
  });

  it("keeps no code that could be read", async () => {
    await world.register({ numeroDocumento: "D3100" });
    await world.outbox();
    await enviarCodigo(world.operation("actualizar"), await proved("D3100"), "email", world);
    const { code } = only(await world.outbox(), "codigo");
    const [row] = await world.sql`select digest from codes order by expires_at desc limit 1`;
    expect(row?.digest).not.toContain(code);
  });

  it("makes guesses at a code wait", async () => {
    await world.register({ numeroDocumento: "D3200" });
    const step = await proved("D3200");
    const guess = { prueba: "codigo", claveActual: "", codigo: "000000" };
    for (let n = 0; n < 5; n++) expect(refusal(await save(step, guess))).toBe("codigo: codigoWrong");
    expect(refusal(await save(step, guess))).toBe("codigo: waitMinutes");
  });

  describe("without a strong proof", () => {
    const weak = { prueba: "ninguna", claveActual: "", email: "nueva@correo.example" };

    it("the receipt shows the RUT that will be added, until it is", async () => {
      await world.register({ numeroDocumento: "D4050" });
      const by = world.operation("actualizar");
      const rut = freshRut(4050);
      await save(await proved("D4050", { rut }), weak, by);
      const kept = async () => (await world.receipts.bySubmission(by.submission))?.kept;
      expect(await kept()).toMatchObject({ outcome: "pendiente", rut: { kind: "run", lookup: rut } });
      world.clock.pass(72 * HOURS);
      await applyChanges(world, unexpected);
      expect(await kept()).toMatchObject({ outcome: "aplicado", rut: null });
      expect((await account("D4050"))?.identifiers).toContainEqual({ kind: "run", value: rut, lookup: rut });
    });

    it("changes nothing for 72 hours, tells only the old addresses, then takes effect", async () => {
      await world.register({ numeroDocumento: "D4000", celular: "61114000" });
      await world.outbox();
      const by = world.operation("actualizar");
      const before = await account("D4000");
      await save(await proved("D4000"), weak, by);
      expect(await account("D4000")).toEqual({ ...before, browsers: expect.any(Number) });
      expect((await world.receipts.bySubmission(by.submission))?.kept).toEqual({
        outcome: "pendiente",
        effectiveAt: new Date(world.clock.now().getTime() + 72 * HOURS),
        rut: null,
        representante: null,
      });
      const told = await world.outbox();
      expect(told.map(({ to }) => to).toSorted()).toEqual(["+56961114000", "marie.jean@correo.example"]);

      world.clock.pass(72 * HOURS - 1000);
      await applyChanges(world, unexpected);
      expect(await account("D4000")).toEqual({ ...before, browsers: expect.any(Number) });
      world.clock.pass(1000);
      await applyChanges(world, unexpected);
      expect((await account("D4000"))?.contact.email).toBe("nueva@correo.example");
      expect((await world.outbox()).map(({ to }) => to)).toContain("marie.jean@correo.example");
    });

    it("is stopped by the button in the notice", async () => {
      await world.register({ numeroDocumento: "D4100" });
      await world.outbox();
      await save(await proved("D4100"), weak);
      const told = await world.outbox();
      const mail = told.find(({ channel }) => channel === "email");
      const url = mail?.message.kind === "cambioPendiente" ? mail.message.url : "";
      expect(await world.links.look(tokenIn(url))).toMatchObject({
        kind: "detener",
        perfil: "migrante",
        state: "open",
      });
      await world.follow(tokenIn(url));
      world.clock.pass(73 * HOURS);
      await applyChanges(world, unexpected);
      expect((await account("D4100"))?.contact.email).toBe("marie.jean@correo.example");
    });

    it("is overtaken by a change that the owner proves", async () => {
      await world.register({ numeroDocumento: "D4200" });
      const step = await proved("D4200");
      await save(step, weak);
      await save(step, { email: "propia@correo.example" });
      world.clock.pass(73 * HOURS);
      await applyChanges(world, unexpected);
      expect((await account("D4200"))?.contact.email).toBe("propia@correo.example");
    });
  });

  it("voids a provisional key on its way to an address that is no longer on file", async () => {
    await world.register({ numeroDocumento: "D5000" });
    const id = (await account("D5000"))?.id ?? "";
    const expiresAt = new Date(world.clock.now().getTime() + HOURS);
    const message = {
      kind: "claveProvisoria",
      nombres: "",
      key: "H7KM4XW9RT",
      at: "2026-03-09T13:00:00.000Z",
      hours: 24,
      url: "",
    } as const;
    const to = "marie.jean@correo.example";
    await world.accounts.issueProvisional(
      world.operation("recuperar"),
      id,
      { hash: "x", hint: "x", expiresAt },
      { channel: "email", to, message },
    );
    await save(await proved("D5000"), { email: "nueva@correo.example" });
    expect(await world.accounts.provisional(id)).toBeNull();
    expect((await world.outbox()).some(({ message }) => message.kind === "claveProvisoria")).toBe(false);
  });

  it("makes a RUT a second identifier, refuses one that has an account, and undoing gives it back", async () => {
    await world.register({ numeroDocumento: "D6000" });
    await world.register({ numeroDocumento: "D6001" });
    await world.outbox();
    await save(await proved("D6000", { rut: "12.345.678-5" }));
    expect((await world.accounts.find("run", "12345678-5"))[0]?.id).toBe((await account("D6000"))?.id);
    expect(refusal(await prove("D6001", { rut: "12345678-5" }))).toBe("rut: rutTaken");
    const mail = (await world.outbox()).find(({ channel }) => channel === "email");
    const url = mail?.message.kind === "datosCambiados" ? mail.message.url : "";
    await world.follow(tokenIn(url));
    expect(await world.accounts.find("run", "12345678-5")).toEqual([]);
  });

  it("spends two hashes at most", async () => {
    await world.register({ numeroDocumento: "D7000" });
    const step = await proved("D7000");
    const before = world.hasher.stats();
    await save(step);
    const after = world.hasher.stats();
    expect([after.hashes - before.hashes, after.verifies - before.verifies]).toEqual([1, 1]);
  });
});

describe("the representative of a company", () => {
  const acting = { rut: "10000014-8", nombres: "Luis Alberto", apellidos: "Rojas" };
  const company = async (rut: string) => (await world.accounts.find("rut", rut))[0];
  const representante = async (rut: string) => {
    const holder = (await company(rut))?.holder;
    return holder?.kind === "empresa" ? holder.representante : null;
  };

  async function saveCompany(rut: string, rutRepresentante: string, change: Record<string, string> = {}) {
    const known = { rut, rutRepresentante, email: "contacto@aulasur.example" };
    const step = await validate(world, juridica, known);
    if (!step.ok) throw new Error(refusal(step));
    const datos = reading(juridica.actualizar.datos, goodDatosJuridica(change));
    return actualizar(world.operation("actualizar", "juridica"), step.value, datos, world);
  }

  /** The token of the link in the one e-mail since the last look. */
  async function mailed(): Promise<string> {
    const [mail, ...others] = (await world.outbox()).filter(({ channel }) => channel === "email");
    expect(others).toEqual([]);
    return mail && "url" in mail.message ? tokenIn(mail.message.url) : "";
  }

  it("is the first one again when the first of two changes is undone", async () => {
    const rut = freshRut(2);
    await world.registerJuridica({ rut });
    await world.outbox();
    const before = await company(rut);
    await saveCompany(rut, "10.000.013-K");
    const first = await mailed();
    await saveCompany(rut, acting.rut, { rutRepresentante: freshRut(99), nombresRepresentante: "Otro" });
    expect(await representante(rut)).toMatchObject({ rut: freshRut(99), nombres: "Otro" });
    await world.follow(first);
    expect(await company(rut)).toEqual({ ...before, browsers: expect.any(Number) });
  });

  it("is the one before again when a change that took effect by itself is undone", async () => {
    const rut = freshRut(3);
    await world.registerJuridica({ rut });
    await world.outbox();
    const before = await company(rut);
    await saveCompany(rut, "10.000.013-K", { prueba: "ninguna", claveActual: "" });
    world.clock.pass(72 * HOURS);
    await world.outbox();
    await applyChanges(world, unexpected);
    expect(await representante(rut)).toEqual(acting);
    await world.follow(await mailed());
    expect(await company(rut)).toEqual({ ...before, browsers: expect.any(Number) });
  });

  it("of another company is left alone", async () => {
    await world.registerJuridica({ rut: freshRut(4) });
    await world.registerJuridica({ rut: freshRut(5) });
    const other = await company(freshRut(5));
    await saveCompany(freshRut(4), "10.000.013-K");
    expect(await company(freshRut(5))).toEqual(other);
  });
});
