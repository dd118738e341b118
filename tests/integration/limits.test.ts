import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { makeLimits } from "@/db/limits";
import { makeSpent } from "@/db/spent";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import { freshDatabase } from "../support/database";

const mac = makeMac(new Keyring([`t1:${Buffer.alloc(32, 7).toString("base64")}`]));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof connect>;
beforeAll(async () => {
  database = await freshDatabase();
  pool = connect(database.url, 10);
});
afterAll(async () => {
  await pool.sql.end();
  await database.drop();
});

describe("limits", () => {
  it("let a classroom of sixty pass behind one address, and stop a script at 300 in 15 minutes", async () => {
    const limits = makeLimits(pool.sql, { mac, smsPerDay: 10, warn: () => undefined });
    const waits = await Promise.all(Array.from({ length: 320 }, () => limits.take("address", "school")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(300);
    expect(Math.max(...waits)).toBeGreaterThan(14 * 60);
    expect(await limits.take("address", "elsewhere")).toBe(0);
  });

  it("are counted together by several instances", async () => {
    const [one, two] = [0, 1].map(() => makeLimits(pool.sql, { mac, smsPerDay: 10, warn: () => undefined }));
    await one?.take("keysHour", "shared");
    await two?.take("keysHour", "shared");
    await one?.take("keysHour", "shared");
    expect(await two?.take("keysHour", "shared")).toBeGreaterThan(0);
  });

  it("let an OTEC register fifty facilitators a day, and count each OTEC for itself", async () => {
    const limits = makeLimits(pool.sql, { mac, smsPerDay: 10, warn: () => undefined });
    const waits = await Promise.all(Array.from({ length: 55 }, () => limits.take("facilitatorsDay", "otec")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(50);
    expect(Math.max(...waits)).toBeGreaterThan(23 * 3600);
    expect(await limits.take("facilitatorsDay", "another")).toBe(0);
  });

  it("take more at once for what costs more, and then make its sender wait, nobody else", async () => {
    const limits = makeLimits(pool.sql, { mac, smsPerDay: 10, warn: () => undefined });
    const waits = [];
    for (let n = 0; n < 5; n++) waits.push(await limits.take("uploads", "hostile", 30));
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, true]);
    expect(await limits.take("uploads", "hostile")).toBeGreaterThan(0);
    expect(await limits.take("uploads", "honest")).toBe(0);
  });

  it("warn once, at four fifths of the SMS of a day, and stop at the last", async () => {
    const warned: string[] = [];
    const limits = makeLimits(pool.sql, {
      mac,
      smsPerDay: 10,
      warn: (name, percent) => warned.push(`${name} ${percent}`),
    });
    for (let n = 0; n < 10; n++) expect(await limits.take("smsService", "all")).toBe(0);
    expect(warned).toEqual(["smsService 80"]);
    expect(await limits.take("smsService", "all")).toBeGreaterThan(0);
    const heavy: string[] = [];
    const others = makeLimits(pool.sql, { mac, smsPerDay: 10, warn: (name) => heavy.push(name) });
    await others.take("smsService", "elsewhere", 9);
    expect(heavy).toEqual(["smsService"]);
  });
});

describe("what is spent", () => {
  it("is spent by one of many at the same moment", async () => {
    const spent = makeSpent(pool.db);
    const takers = Array.from({ length: 20 }, () => spent.spend("captcha-1", new Date(Date.now() + 60_000)));
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
  });
});
