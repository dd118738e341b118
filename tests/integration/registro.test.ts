import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registro } from "@/lib/procedures/registro";
import { migrante } from "@/lib/profiles/migrante";
import { freshRut, goodRegistro } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.human.verdict = "ok";
});

const numbered = (numeroDocumento: string) => ({ numeroDocumento });

describe("registro", () => {
  it("creates the account and queues one welcome to its e-mail", async () => {
    const by = world.operation("registro");
    const done = await world.register(numbered("A1000"), by);
    expect(refusal(done)).toBe("accepted");
    const [account] = await world.accounts.find("documento", "A1000");
    expect(account).toMatchObject({
      perfil: "migrante",
      holder: {
        kind: "persona",
        nombres: "Marie Claire",
        apellidoPaterno: "Jean",
        apellidoMaterno: null,
        fechaNacimiento: "1992-03-14",
        civil: { sexo: "mujer", estadoCivil: "soltero", hijos: 2, paisOrigen: "HT" },
      },
      contact: { email: "marie.jean@correo.example", celular: "+56961234321" },
      address: { comuna: "13125" },
      identifiers: [{ kind: "documento", value: "pasaporte:HT:A1000", lookup: "A1000" }],
    });
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => [channel, to])).toEqual([["email", "marie.jean@correo.example"]]);
    expect(only(sent, "bienvenida").url).toMatch(/^https:\/\/clave\.example\/enlace\/\w{26}$/);
    const receipt = await world.receipts.bySubmission(by.submission);
    expect(receipt?.done.folio).toMatch(/^CS-2026-\d{6}$/);
  });

  it("does nothing, and spends no hash, when the captcha is wrong", async () => {
    world.human.verdict = "captchaWrong";
    const before = world.hasher.stats();
    expect(refusal(await world.register(numbered("A2000")))).toBe("captcha: captchaWrong");
    expect(world.hasher.stats()).toEqual(before);
    expect(await world.accounts.find("documento", "A2000")).toEqual([]);
  });

  it("refuses an identifier that is taken, and leaves the first account as it was", async () => {
    await world.register(numbered("A3000"));
    expect(refusal(await world.register({ ...numbered("A3000"), nombres: "Otra" }))).toBe("identifierTaken");
    const [account, ...others] = await world.accounts.find("documento", "A3000");
    expect([account?.holder, others.length]).toEqual([expect.objectContaining({ nombres: "Marie Claire" }), 0]);
  });

  it("lets the same number be another document", async () => {
    await world.register(numbered("A4000"));
    expect(refusal(await world.register({ ...numbered("A4000"), paisEmisor: "VE" }))).toBe("accepted");
    expect(await world.accounts.find("documento", "A4000")).toHaveLength(2);
  });

  it("does not answer a form filled in for somebody else with what it did before", async () => {
    const by = world.operation("registro");
    expect(refusal(await world.register({ numeroDocumento: "B4000" }, by))).toBe("accepted");
    expect(refusal(await world.register({ numeroDocumento: "B4001" }, by))).toBe("formUsed");
    expect(await world.accounts.find("documento", "B4001")).toEqual([]);
  });

  it("does the work once for a form that is sent twice at the same moment", async () => {
    await world.outbox();
    const by = world.operation("registro");
    const [one, two] = await Promise.all([
      world.register(numbered("A5000"), by),
      world.register(numbered("A5000"), by),
    ]);
    expect([refusal(one), refusal(two)]).toEqual(["accepted", "accepted"]);
    expect(one.ok && two.ok && one.value.folio === two.value.folio).toBe(true);
    expect(await world.outbox()).toHaveLength(1);
  });

  it("leaves one account of fifty registrations of one document at the same moment", async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => world.register(numbered("A6000"))));
    const answers = results.map(refusal);
    expect(answers.filter((answer) => answer === "accepted")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "identifierTaken")).toHaveLength(49);
    expect(await world.accounts.find("documento", "A6000")).toHaveLength(1);
  });

  it("asks for the scan again when the one kept is gone or belongs to somebody", async () => {
    const input = reading(migrante.registro.schema, goodRegistro(numbered("A7000")));
    const done = await registro(world.operation("registro"), { ...input, scanId: randomUUID() }, world);
    expect(refusal(done)).toBe("documento: documentoRequired");
    expect(await world.accounts.find("documento", "A7000")).toEqual([]);
  });

  it("takes no file for a scan that nobody has read yet", async () => {
    const unread = { id: randomUUID(), size: 10, type: "application/octet-stream" as const };
    await world.scanRecords.add(unread, new Date(world.clock.now().getTime() + 86_400_000));
    const input = reading(migrante.registro.schema, goodRegistro(numbered("A7100")));
    const done = await registro(world.operation("registro"), { ...input, scanId: unread.id }, world);
    expect(refusal(done)).toBe("documento: documentoRequired");
    expect(await world.accounts.find("documento", "A7100")).toEqual([]);
  });

  it("spends two hashes", async () => {
    const before = world.hasher.stats();
    await world.register(numbered("A8000"));
    const after = world.hasher.stats();
    expect(after.hashes + after.verifies - before.hashes - before.verifies).toBe(2);
  });
  it("keeps all that a person with a cédula gave, of its número de documento only a hash", async () => {
    expect(refusal(await world.registerNatural())).toBe("accepted");
    const [account, ...others] = await world.accounts.find("run", "12345678-5");
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      perfil: "natural",
      holder: {
        kind: "persona",
        nombres: "Ana",
        apellidoPaterno: "Soto",
        apellidoMaterno: "Muñoz",
        civil: { paisOrigen: "CL" },
      },
      identifiers: [{ kind: "run", value: "12345678-5", lookup: "12345678-5" }],
    });
    expect(await world.hasher.verify("123456789", account?.serieHash ?? null)).toBe(true);
  });

  it("keeps all that a company gave, and who acts for it", async () => {
    expect(refusal(await world.registerJuridica())).toBe("accepted");
    const [account, ...others] = await world.accounts.find("rut", "76086428-5");
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      perfil: "juridica",
      serieHash: null,
      holder: {
        kind: "empresa",
        razonSocial: "Capacitación Aula Sur Limitada",
        nombreFantasia: "Aula Sur",
        tipo: "otec",
        giro: "Capacitación de adultos",
        representante: { rut: "10000013-K", nombres: "Rosa Elena", apellidos: "Fuentes Pérez" },
      },
      contact: { email: "contacto@aulasur.example" },
      identifiers: [{ kind: "rut", value: "76086428-5", lookup: "76086428-5" }],
    });
  });

  it("lets one RUT be that of a company and of a person", async () => {
    const rut = freshRut(1);
    const results = [await world.registerNatural({ run: rut }), await world.registerJuridica({ rut })];
    expect(results.map(refusal)).toEqual(["accepted", "accepted"]);
    const found = [await world.accounts.find("run", rut), await world.accounts.find("rut", rut)];
    expect(found.map(([account]) => account?.perfil)).toEqual(["natural", "juridica"]);
  });
});
