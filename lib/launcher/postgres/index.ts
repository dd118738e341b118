import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { explainOutput } from "@/lib/launcher/explain";
import { freePort } from "@/lib/launcher/free-port";
import type { Lock } from "@/lib/launcher/lock";
import { locateBinaries } from "@/lib/launcher/postgres/binaries";
import { holdFolder } from "@/lib/launcher/postgres/hold";
import { type Identity, identityFor } from "@/lib/launcher/postgres/identity";
import { createCluster } from "@/lib/launcher/postgres/initdb";
import { releaseFolder } from "@/lib/launcher/postgres/orphans";

export type Postgres = {
  url: string;
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
};

/** Nothing of what people typed may reach the log, so neither statements nor the values in errors do. */
const quiet = { log_min_error_statement: "panic", log_error_verbosity: "terse", log_checkpoints: "off" };

/**
 * Starts a PostgreSQL of our own on a free loopback port, on the data in `path`, which is created on
 * first use. Its log is beside the folder and holds the last start only.
 *
 * @param settings anything of postgresql.conf.
 * @throws a sentence when it cannot start, or when another launcher is using the folder.
 */
export async function startPostgres(
  path: string,
  password: string,
  settings: Record<string, string> = {},
): Promise<Postgres> {
  const binaries = await locateBinaries();
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // By whatever links it is reached, a folder is one folder.
  const folder = realpathSync(path);
  const locks = [await holdFolder(folder)];
  const release = () => {
    for (const lock of locks) lock.release();
  };
  try {
    const identity = identityFor(folder, binaries.postgres);
    createCluster(folder, password, binaries, identity);
    const inherited = await releaseFolder(folder);
    locks.push(inherited);
    const port = await freePort();
    const log = `${folder}.log`;
    const flags = { ...ownFlags, port: String(port), ...settings };
    const server = launch(identity, binaries.postgres, { folder, log, inherited }, flags);
    const ended = once(server, "exit").then(release);
    await ready(server, folder, log);
    return {
      url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
      pid: server.pid ?? 0,
      ended,
      async stop() {
        server.kill("SIGINT");
        await ended;
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

const ownFlags = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", ...quiet };

function launch(
  identity: Identity,
  program: string,
  { folder, log, inherited }: { folder: string; log: string; inherited: Lock },
  settings: Record<string, string>,
): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, args] = identity.command(program, ["-D", folder, ...flags]);
  const output = openSync(log, "w", 0o600);
  try {
    return spawn(command, args, {
      ...identity.user,
      cwd: dirname(log),
      stdio: ["ignore", output, output, inherited.fd],
      // A Ctrl-C in the terminal is for the launcher, which stops the site first and then this.
      detached: process.platform !== "win32",
    });
  } finally {
    closeSync(output);
  }
}

/** PostgreSQL writes its process into the first line of its lock file and its state into the eighth. */
async function ready(server: ChildProcess, folder: string, log: string): Promise<void> {
  const lockFile = join(folder, "postmaster.pid");
  const isReady = () => {
    const lines = existsSync(lockFile) ? readFileSync(lockFile, "utf8").split("\n") : [];
    return Number(lines[0]) === server.pid && lines[7]?.trim() === "ready";
  };
  let failure: Error | undefined;
  server.once("error", (error) => {
    failure = error;
  });
  while (!isReady()) {
    if (failure || server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`PostgreSQL did not start. ${failure?.message ?? explainOutput(readFileSync(log, "utf8"))}`);
    }
    await wait(20);
  }
}
