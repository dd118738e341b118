import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenChains } from "@/db/audit";
import { cambiar } from "@/lib/procedures/cambiar";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { migrante } from "@/lib/profiles/migrante";
import { enter } from "../support/first-step";
import { freshRut } from "../support/people";
import { answering, makeWorld, type World } from "../support/world";

const human = { token: "", letters: "", proof: "" };
const CLAVE = "Lakay4Tk";
const RESPUESTA = "Kanelito";
const SERIE = "B987654321";

let world: World;
let provisional = "";

/** Everything that any table holds, as text; binary columns in hexadecimal and as they are. */
async function dump(): Promise<string> {
  const tables =
    await world.sql`select table_name as name from information_schema.tables where table_schema = 'public'`;
  const texts = [];
  for (const { name } of tables) {
    for (const row of await world.sql`select * from ${world.sql(name)}`) {
      texts.push(
        JSON.stringify(row, (_, value) =>
          value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
        ),
      );
    }
  }
  return texts.join("\n");
}

beforeAll(async () => {
  world = await makeWorld();
  await world.register({ numeroDocumento: "G1000", respuesta: RESPUESTA });
  await world.registerNatural({ serie: SERIE });
  const step = await preguntar({ kind: "documento", lookup: "G1000", value: "pasaporte:HT:G1000" }, world);
  if (step.at !== "pregunta") throw new Error("no question was asked");
  await responder(world.operation("recuperar"), step, answering(RESPUESTA), world);
});
afterAll(() => world.close());

describe("what the database holds", () => {
  it("is no clave, no answer, no número de documento and no key, not even while its message waits", async () => {
    const text = await dump();
    expect(text).toContain("G1000");
    expect(text).toContain("claveProvisoria");
    for (const due of await world.deliveries.claimDue(10)) {
      if (due.message.kind === "claveProvisoria") provisional = due.message.key;
    }
    expect(provisional).not.toBe("");
    for (const secret of [CLAVE, RESPUESTA, RESPUESTA.toLowerCase(), SERIE, SERIE.slice(1), provisional, "enlace/"]) {
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  it("checks its chains of events, and finds one that was altered, shortened or reordered", async () => {
    const opened = await enter(world, migrante, { nie: "G1000", claveActual: CLAVE });
    if (!opened.ok) throw new Error("the clave did not open");
    await cambiar(world.operation("cambiar"), opened.value, { clave: "Nouvo7Kle", human }, world);
    const { accountId } = opened.value;
    const events = await world.sql`select action from audit_events where account_id = ${accountId} order by seq`;
    expect(events.map(({ action }) => action)).toEqual(["registro", "claveProvisoria", "claveCambiada"]);
    expect(await brokenChains(world.db, world.mac)).toEqual([]);

    await world.sql`update audit_events set action = 'registro' where seq = 2`;
    expect(await brokenChains(world.db, world.mac)).toEqual([accountId]);
    await world.sql`update audit_events set action = 'claveProvisoria' where seq = 2`;
    expect(await brokenChains(world.db, world.mac)).toEqual([]);
    await world.sql`update audit_events set at = at + interval '1 second' where seq = 3`;
    expect(await brokenChains(world.db, world.mac)).toEqual([accountId]);
    await world.sql`delete from audit_events where seq = 2`;
    expect(await brokenChains(world.db, world.mac)).toEqual([accountId]);
  });
  it("names in an event whoever acted for the holder, and finds that altered, taken out or put in", async () => {
    const events = () => world.sql`select actor from audit_events where account_id = ${owner} order by seq`;
    const [natural] = await world.accounts.find("run", "12345678-5");
    await world.registerJuridica();
    await world.registerJuridica({ rut: freshRut(1) });
    const [otec] = await world.accounts.find("rut", "76086428-5");
    const [other] = await world.accounts.find("rut", freshRut(1));
    const [owner, actor, stranger] = [natural?.id ?? "", otec?.id ?? "", other?.id ?? ""];
    const broken = async () => (await brokenChains(world.db, world.mac)).includes(owner);
    const key = { hash: "x", hint: "x", expiresAt: new Date(world.clock.now().getTime() + 3_600_000) };
    const message = {
      kind: "claveProvisoria",
      nombres: "",
      key: "",
      at: "2026-03-09T13:00:00.000Z",
      hours: 24,
      url: "",
    } as const;
    await world.accounts.issueProvisional({ ...world.operation("facilitador", "juridica"), actor }, owner, key, {
      channel: "email",
      to: "ana.soto@correo.example",
      message,
    });
    expect((await events()).map((event) => event.actor)).toEqual([null, actor]);
    expect(await broken()).toBe(false);

    for (const [seq, said, instead] of [
      [2, actor, stranger],
      [2, actor, null],
      [1, null, actor],
    ] as const) {
      await world.sql`update audit_events set actor = ${instead} where account_id = ${owner} and seq = ${seq}`;
      expect(await broken()).toBe(true);
      await world.sql`update audit_events set actor = ${said} where account_id = ${owner} and seq = ${seq}`;
      expect(await broken()).toBe(false);
    }
  });
});
