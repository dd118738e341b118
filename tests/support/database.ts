import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

export type FreshDatabase = {
  url: string;
  /** Throws out whoever is still connected. */
  drop(): Promise<void>;
};

/** A database of the test file's own: a copy of the migrated one, or an empty one. Takes some 50 ms. */
export async function freshDatabase(from: "template" | "empty" = "template"): Promise<FreshDatabase> {
  const server = inject("postgresUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const source = from === "empty" ? "template0" : from;
  await once(server, (sql) => sql`create database ${sql(name)} template ${sql(source)}`);
  return {
    url: server.replace(/\/postgres$/, `/${name}`),
    drop: () => once(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function once(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
