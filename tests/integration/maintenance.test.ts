import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purge } from "@/db/maintenance";
import type { Blobs } from "@/lib/ports";
import { makeWorld, type World } from "../support/world";

const DAY = 86_400_000;

let world: World;
let removed: string[];
const blobs: Blobs = {
  put: async () => undefined,
  get: async () => null,
  remove: async (id) => {
    removed.push(id);
  },
};
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const clean = () => {
  removed = [];
  return purge({ db: world.db, blobs, clock: world.clock });
};
const count = async (table: string) => Number((await world.sql`select count(*) from ${world.sql(table)}`)[0]?.count);
const inMinutes = (minutes: number) => new Date(world.clock.now().getTime() + minutes * 60_000);

describe("housekeeping", () => {
  it("deletes an upload that no account took within a day, file and record", async () => {
    const id = randomUUID();
    await world.scanRecords.add({ id, size: 1, type: "image/png" }, inMinutes(24 * 60));
    await clean();
    expect([removed, await count("scans")]).toEqual([[], 1]);
    world.clock.pass(DAY);
    await clean();
    expect([removed, await count("scans")]).toEqual([[id], 0]);
  });

  it("keeps an account's scan until its retention date, then deletes it", async () => {
    await world.register({ numeroDocumento: "H1000" });
    world.clock.pass(29 * DAY);
    await clean();
    expect(await count("scans")).toBe(1);
    world.clock.pass(DAY);
    await clean();
    expect([removed.length, await count("scans")]).toEqual([1, 0]);
  });

  it("keeps the count of a hundred wrong ones in a row until one is right", async () => {
    await world.attempts.begin("clave", "patient", { client: "origin", known: false });
    await world.sql`update strangers set in_row = 100 where subject = 'patient'`;
    world.clock.pass(31 * DAY);
    await clean();
    const again = await world.attempts.begin("clave", "patient", { client: "elsewhere", known: false });
    expect(again).toEqual({ kind: "recovery" });
    await world.sql`delete from strangers`;
    await world.sql`delete from attempts`;
  });

  it("deletes what can no longer be used, and nothing that can", async () => {
    await world.spent.spend("old", inMinutes(10));
    await world.spent.spend("new", inMinutes(30));
    await world.attempts.begin("clave", "somebody", { client: "origin", known: false });
    world.clock.pass(20 * 60_000);
    await clean();
    expect([await count("spent"), await count("attempts")]).toEqual([1, 1]);
    world.clock.pass(31 * DAY);
    await clean();
    expect([await count("spent"), await count("attempts")]).toEqual([0, 0]);
  });
});
