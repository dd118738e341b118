import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokenChains } from "@/db/audit";
import { scans } from "@/db/schema";
import type { Identifier } from "@/lib/domain/identifier";
import type { Account, DataChange, FacilitatorRegistration, Operation } from "@/lib/ports";
import { facilitador } from "@/lib/profiles/facilitador";
import { freshRut, goodFacilitador } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, type World } from "../support/world";

const DAY = 86_400_000;

let world: World;
let mine: string;
let theirs: string;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

let last = 0;
async function otec(): Promise<string> {
  last += 1;
  await world.registerJuridica({ rut: freshRut(last) });
  const [account] = await world.accounts.find("rut", freshRut(last));
  return account?.id ?? "";
}
beforeEach(async () => {
  [mine, theirs] = [await otec(), await otec()];
  await world.outbox();
});

const passport = (number: string): Identifier => ({
  kind: "documento",
  value: `pasaporte:HT:${number}`,
  lookup: number,
});
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY);
const asked = (actor: string): Operation => ({ ...world.operation("facilitador", "juridica"), actor });

/** Registers the facilitator of `goodFacilitador` with changes, as `by` for the OTEC `otecId`. */
async function register(
  otecId: string,
  number: string,
  change: Record<string, string> = {},
  by = asked(otecId),
  scanId?: string,
) {
  const { perfil, person, contact } = reading(facilitador.registrar, goodFacilitador(change));
  const data: FacilitatorRegistration = {
    identifier: passport(number),
    ...{ perfil, person, contact },
    scanId: scanId ?? (await world.keepScan()),
    key: { hash: `key of ${number}`, hint: number, expiresAt: inDays(1) },
  };
  const { nombres } = person;
  const message = {
    kind: "claveProvisoria",
    nombres,
    key: number,
    at: "2026-03-09T13:00:00.000Z",
    hours: 24,
    url: "",
    otec: "Aula Sur",
  } as const;
  return world.facilitators.register(by, otecId, data, { channel: "email", to: contact.email, message });
}

async function registered(otecId: string, number: string, change: Record<string, string> = {}): Promise<Account> {
  const done = await register(otecId, number, change);
  if (typeof done === "string") throw new Error(done);
  const account = await world.accounts.byId(done.accountId);
  if (!account) throw new Error("nothing was registered");
  return account;
}

describe("registering a facilitator", () => {
  it("makes an account without clave, question and address, found by its document like any other", async () => {
    const account = await registered(mine, "J1000");
    expect(account).toEqual({
      id: account.id,
      perfil: "migrante",
      lang: "es",
      ...{ claveHash: null, pregunta: null, respuestaHash: null, serieHash: null, address: null },
      holder: {
        kind: "persona",
        nombres: "Jean Robert",
        apellidoPaterno: "Pierre",
        apellidoMaterno: null,
        fechaNacimiento: "1985-11-02",
        civil: null,
      },
      contact: {
        email: "jean.pierre@correo.example",
        celular: "+56964567654",
        telefonoParticular: null,
        telefonoTrabajo: null,
      },
      ...{ doubtedUntil: null, browsers: 0 },
      identifiers: [passport("J1000")],
    });
    expect(await world.accounts.find("documento", "J1000")).toEqual([account]);
  });

  it("queues the key that opens it to the facilitator alone, and keeps the scan for its time", async () => {
    const by = asked(mine);
    const scanId = await world.keepScan();
    const done = await register(mine, "J1100", {}, by, scanId);
    if (typeof done === "string") throw new Error(done);
    const { accountId } = done;
    expect(await world.accounts.provisional(accountId)).toMatchObject({ hash: "key of J1100", expiresAt: inDays(1) });
    const sent = await world.outbox();
    expect(sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual(["email jean.pierre@correo.example"]);
    expect(only(sent, "claveProvisoria")).toMatchObject({ key: "J1100", otec: "Aula Sur" });
    const [scan] = await world.db.select().from(scans).where(eq(scans.id, scanId));
    expect(scan).toMatchObject({ accountId, deleteAfter: inDays(30) });
    expect((await world.receipts.bySubmission(by.submission))?.done).toEqual({ ...done, repeated: true });
  });

  it("notes which OTEC did it", async () => {
    const { id } = await registered(mine, "J1200");
    const events = await world.sql`select action, actor from audit_events where account_id = ${id}`;
    expect([...events]).toEqual([{ action: "registro", actor: mine }]);
    expect(await brokenChains(world.db, world.mac)).toEqual([]);
  });

  it("does the work once for a form that is sent twice at the same moment", async () => {
    const by = asked(mine);
    const [one, two] = await Promise.all([register(mine, "J1300", {}, by), register(mine, "J1300", {}, by)]);
    expect({ ...Object(one), repeated: false }).toEqual({ ...Object(two), repeated: false });
    expect([one, two].map((done) => typeof done !== "string" && done.repeated).toSorted()).toEqual([false, true]);
    expect(await world.outbox()).toHaveLength(1);
  });

  it("tells no other OTEC what was done under a submission id, and does nothing else under it", async () => {
    const by = asked(mine);
    await register(mine, "J1400", {}, by);
    await expect(register(theirs, "J1400", {}, by)).rejects.toThrow("somebody else");
    await expect(register(mine, "J1401", {}, by)).rejects.toThrow("somebody else");
    expect(await world.facilitators.of(theirs, 10)).toEqual([]);
    expect(await world.accounts.find("documento", "J1401")).toEqual([]);
  });

  it("leaves an account that has the document as it was, whoever made it", async () => {
    await world.register({ numeroDocumento: "J1500" });
    await registered(theirs, "J1501");
    await world.outbox();
    for (const number of ["J1500", "J1501"]) {
      const before = await world.accounts.find("documento", number);
      expect(await register(mine, number, { nombres: "Otra" })).toBe("identifierTaken");
      expect(await world.accounts.find("documento", number)).toEqual(before);
    }
    expect(await world.facilitators.of(mine, 10)).toEqual([]);
    expect(await world.outbox()).toEqual([]);
  });

  it("leaves nothing behind when the scan is gone, or is another account's", async () => {
    const taken = await world.keepScan();
    await register(theirs, "J1600", {}, asked(theirs), taken);
    for (const scanId of [randomUUID(), taken]) {
      expect(await register(mine, "J1601", {}, asked(mine), scanId)).toBe("scanGone");
    }
    expect(await world.accounts.find("documento", "J1601")).toEqual([]);
    expect(await world.facilitators.of(mine, 10)).toEqual([]);
  });

  it("leaves one account when two OTECs register one document fifty times at the same moment", async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => register(n % 2 === 0 ? mine : theirs, "J1700")),
    );
    expect(results.filter((done) => typeof done !== "string")).toHaveLength(1);
    expect(results.filter((done) => done === "identifierTaken")).toHaveLength(49);
    const owners = [await world.facilitators.of(mine, 10), await world.facilitators.of(theirs, 10)];
    expect(owners.flat()).toHaveLength(1);
  });
});

describe("an OTEC", () => {
  it("sees its own facilitators by name, as one would look them up, and no more than it asks for", async () => {
    const people = [
      ["K1000", "Zoe", "Abadie"],
      ["K1001", "Ángela", "Ñáñez"],
      ["K1002", "ana", "Zeta"],
      ["K1003", "Ángela", "Nunes"],
    ] as const;
    for (const [number, nombres, apellidoPaterno] of people) {
      await registered(mine, number, { nombres, apellidoPaterno });
    }
    await registered(theirs, "K1004", { nombres: "Berta" });
    const numbers = (accounts: Account[]) => accounts.map(({ identifiers }) => identifiers[0]?.lookup);
    expect(numbers(await world.facilitators.of(mine, 10))).toEqual(["K1002", "K1003", "K1001", "K1000"]);
    expect(numbers(await world.facilitators.of(mine, 2))).toEqual(["K1002", "K1003"]);
    expect(numbers(await world.facilitators.of(theirs, 10))).toEqual(["K1004"]);
  });

  it("finds its own by id and by document", async () => {
    const account = await registered(mine, "K2000");
    expect(await world.facilitators.byId(mine, account.id)).toEqual(account);
    expect(await world.facilitators.byDocument(mine, passport("K2000"))).toEqual(account);
  });

  it("finds neither another OTEC's nor whoever registered alone, and no OTEC either", async () => {
    const { id } = await registered(theirs, "K3000");
    await world.register({ numeroDocumento: "K3001" });
    const [alone] = await world.accounts.find("documento", "K3001");
    for (const hidden of [id, alone?.id ?? "", mine, theirs, randomUUID()]) {
      expect(await world.facilitators.byId(mine, hidden)).toBeNull();
    }
    for (const number of ["K3000", "K3001", "K3999"]) {
      expect(await world.facilitators.byDocument(mine, passport(number))).toBeNull();
    }
    expect(await world.facilitators.of(mine, 10)).toEqual([]);
  });

  it("finds its own by the whole document, not by a number that others share", async () => {
    await registered(mine, "K4000");
    const other = { ...passport("K4000"), value: "pasaporte:VE:K4000" };
    expect(await world.facilitators.byDocument(mine, other)).toBeNull();
  });
});

describe("what a facilitator does first", () => {
  const undoable = (token: string) => ({
    messages: [],
    links: [{ kind: "deshacer" as const, token, expiresAt: inDays(7) }],
  });

  it("can be undone to the last thing that was not there yet", async () => {
    const before = await registered(mine, "L1000");
    const change: DataChange = {
      address: { direccion: "Avenida Matta", numero: "20", block: "B", departamento: null, comuna: "13101" },
      contact: { ...before.contact, email: "ladron@correo.example" },
      pregunta: "primerViaje",
      respuestaHash: "r",
      identifier: null,
      representante: null,
    };
    const key = { knownHash: null, provisionalHash: "key of L1000", newHash: "c" };
    await world.accounts.changeKey(world.operation("cambiar"), before.id, key, undoable("first clave"));
    const seen = { ...before, claveHash: "c" };
    await world.accounts.update(world.operation("actualizar"), seen, change, undoable("first data"));
    const { address, contact, pregunta, respuestaHash } = change;
    const after = { ...before, browsers: 1, claveHash: "c", address, contact, pregunta, respuestaHash };
    expect(await world.accounts.byId(before.id)).toEqual(after);
    await world.follow("first data");
    expect(await world.accounts.byId(before.id)).toEqual({ ...before, browsers: 2, claveHash: "c" });
    await world.follow("first clave");
    expect(await world.accounts.byId(before.id)).toEqual({ ...before, browsers: 3 });
  });
});
