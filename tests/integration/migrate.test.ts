import postgres from "postgres";
import { expect, it } from "vitest";
import { migrate } from "@/db/migrate";
import { freshDatabase } from "../support/database";

it("lets instances that start at once take turns, and does nothing the second time", async () => {
  const database = await freshDatabase("empty");
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  await migrate(database.url);

  const sql = postgres(database.url, { max: 1 });
  const applied = await sql`select hash from drizzle.__drizzle_migrations`;
  const [accounts] = await sql`select count(*)::int as n from accounts`;
  await sql.end();
  await database.drop();

  expect(new Set(applied.map((row) => row.hash)).size).toBe(applied.length);
  expect(applied.length).toBeGreaterThan(0);
  expect(accounts?.n).toBe(0);
});
