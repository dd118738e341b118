import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explainOutput } from "@/lib/launcher/explain";
import type { Binaries } from "@/lib/launcher/postgres/binaries";
import type { Identity } from "@/lib/launcher/postgres/identity";

/**
 * Creates the data of a new PostgreSQL in `folder`, which is empty; data that is there is left alone.
 *
 * @throws a sentence when initdb fails, or when the data was made by another major version.
 */
export function createCluster(folder: string, password: string, binaries: Binaries, identity: Identity): void {
  const made = versionIn(folder);
  if (made !== null) {
    const [command, args] = identity.command(binaries.postgres, ["--version"]);
    const here = spawnSync(command, args, { ...identity.user, encoding: "utf8" }).stdout;
    if (here.includes(` ${made}.`)) return;
    throw new Error(
      `${folder} was made by PostgreSQL ${made}, and this is ${here.trim()}: dump and restore, or move it.`,
    );
  }
  // Made aside and moved into place, so that an interrupted start leaves nothing half made.
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  identity.give(draft);
  try {
    initdb(draft, password, binaries, identity);
    rmdirSync(folder);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function versionIn(folder: string): string | null {
  const file = join(folder, "PG_VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/** UTF-8 and the built-in C.UTF-8 order make the data the same on every system, whatever locales it has. */
function initdb(folder: string, password: string, binaries: Binaries, identity: Identity): void {
  const aside = mkdtempSync(join(tmpdir(), "clave-sence-"));
  const passwordFile = join(aside, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  identity.give(aside);
  identity.give(passwordFile);
  try {
    const [command, args] = identity.command(binaries.initdb, [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
    const run = spawnSync(command, args, { ...identity.user, encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`PostgreSQL could not create its data. ${run.error?.message ?? explainOutput(run.stderr)}`);
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
