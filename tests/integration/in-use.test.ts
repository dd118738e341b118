import { afterAll, beforeAll, expect, it } from "vitest";
import { storedIn } from "@/lib/launcher/stored";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { makeWorld } from "../support/world";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase("template");
});
afterAll(() => database.drop());

/** On a disk that did not last, with a database elsewhere that did. */
const stored = (keysGiven: boolean, databaseUrl = database.url) =>
  storedIn({ dataDir: "/nonexistent", databaseUrl, keysGiven });

it("finds the accounts of a database elsewhere, which new secrets would lock out", async () => {
  const empty = await freshDatabase("empty");
  expect(await stored(false, empty.url)).toEqual([]);
  await empty.drop();
  expect(await stored(false)).toEqual([]);

  const world = await makeWorld(database);
  await world.register({ numeroDocumento: "H1000" });
  expect(await stored(false)).toEqual(["the database of DATABASE_URL"]);
  expect(await stored(true)).toEqual([]);
  await world.close();
});
