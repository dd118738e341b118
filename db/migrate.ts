import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number that nothing else in the database locks on. */
const MIGRATION_LOCK = 7_362_300;

/**
 * Brings the database to the newest version; does nothing when it is there already. Instances that
 * start at once take turns, so `url` has to be a session of its own and not a transaction pooler.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 30, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    // The lock goes with the connection.
    await sql.end();
  }
}
