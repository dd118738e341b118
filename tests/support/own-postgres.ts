import { startPostgres } from "@/lib/launcher/postgres";

/* A launcher for tests to kill: starts a PostgreSQL on the folder it is told, and says so, or why not. */

const [folder = ""] = process.argv.slice(2);
try {
  const { url, ended } = await startPostgres(folder, "test");
  process.stdout.write(`started ${url}\n`);
  await ended;
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
}
