import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { startPostgres } from "@/lib/launcher/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL of this run, as its superuser. */
    postgresUrl: string;
  }
}

/** Durability is for data that somebody will miss. */
const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One real PostgreSQL for the whole run, with a migrated database that freshDatabase() copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "clave-sence-test-"));
  const server = await startPostgres(join(folder, "postgres"), "test", careless);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const breakOff = () => {
    process.kill(server.pid, "SIGQUIT");
    remove();
  };
  // A run that is interrupted does not get to its teardown.
  process.once("exit", breakOff);
  const teardown = async () => {
    process.off("exit", breakOff);
    await server.stop();
    remove();
  };
  try {
    const sql = postgres(server.url, { max: 1 });
    await sql`create database template`;
    await sql.end();
    await migrate(server.url.replace(/\/postgres$/, "/template"));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  return teardown;
}
