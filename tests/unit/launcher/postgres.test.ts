import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Postgres, startPostgres } from "@/lib/launcher/postgres";

/* One folder, started on twice: by a link, from another container, after whatever happened to the launcher before. */

let folder: string;
const ends: (() => Promise<unknown> | unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clave-sence-folder-"));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, "postgres");
const pidFile = () => join(data(), "postmaster.pid");

async function start(path = data()): Promise<Postgres> {
  const server = await startPostgres(path, "test");
  ends.push(() => server.stop());
  return server;
}

async function ask(url: string, question: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(question);
  } finally {
    await sql.end();
  }
}

/** A launcher in a process of its own, which a test may kill, and the first line it says. */
async function launcher(inFront: string[] = []): Promise<{ child: ChildProcess; said: string }> {
  const [command = "", ...args] = [
    ...inFront,
    ...[process.execPath, "--import", "tsx", "tests/support/own-postgres.ts", data()],
  ];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  ends.push(() => child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

const urlIn = (said: string) => said.replace(/^started /, "");

/** As another container on the same volume: it sees none of our processes, and has numbers of its own. */
const container = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"];
const hasContainers = spawnSync("unshare", [...container.slice(1), "true"]).status === 0;

const another = /^Another Clave SENCE \(process \d+ on \S+\) is running on .*postgres\. Stop it, or set DATA_DIR/;

it("starts no second server on a folder, by whatever path or from wherever", async () => {
  const first = await start();
  const link = join(folder, "link");
  symlinkSync(data(), link);
  await Promise.all([
    expect(startPostgres(link, "test")).rejects.toThrow(another),
    expect(launcher().then(({ said }) => said)).resolves.toMatch(another),
    hasContainers && expect(launcher(container).then(({ said }) => said)).resolves.toMatch(another),
  ]);
  expect(Number.parseInt(readFileSync(pidFile(), "utf8"), 10)).toBe(first.pid);
  expect(await ask(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it.runIf(hasContainers)("starts none beside one in another container, and one when that has gone", async () => {
  const inside = await launcher(container);
  await expect(startPostgres(data(), "test")).rejects.toThrow(another);
  expect(await ask(urlIn(inside.said), "select 1 as one")).toEqual([{ one: 1 }]);
  inside.child.kill("SIGKILL");
  await start();
});

it("stops a server whose launcher was killed, and has kept what it acknowledged", async () => {
  const { child, said } = await launcher();
  await ask(urlIn(said), "create table kept as select 1 as one");
  child.kill("SIGKILL");
  await once(child, "exit");
  const { url } = await start();
  await expect(ask(urlIn(said), "select 1")).rejects.toThrow();
  expect(await ask(url, "select one from kept")).toEqual([{ one: 1 }]);
});

it.runIf(hasContainers)("starts none beside a server left running where it cannot be stopped from here", async () => {
  const inside = await launcher([...container, "sh", "-c", '"$@" & sleep 600', "sh"]);
  const innermost = processesBelow(inside.child.pid ?? 0).findLast((line) => line.includes("own-postgres"));
  process.kill(Number.parseInt(innermost ?? "", 10), "SIGKILL");

  await expect(startPostgres(data(), "test")).rejects.toThrow(
    /^A PostgreSQL that cannot be stopped from here is running on .*postgres, perhaps in another container/,
  );
  expect(await ask(urlIn(inside.said), "select 1 as one")).toEqual([{ one: 1 }]);
});

it.each([
  ["is empty", ""],
  ["is junk", "\0\0\0 what a crash left\n"],
  ["names somebody else's process", `${process.pid}\n/elsewhere\n`],
  ["names nobody", "4194304\n/elsewhere\n"],
])("starts when PostgreSQL's lock file %s", async (_, text) => {
  await (await start()).stop();
  writeFileSync(pidFile(), text, { mode: 0o600 });
  const { url } = await start();
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("can be started again at once after a start that failed", async () => {
  await expect(startPostgres(data(), "test", { max_connections: "none" })).rejects.toThrow("PostgreSQL did not start");
  expect((await start()).pid).toBeGreaterThan(0);
});

/** `pid command line` of every process below one. */
function processesBelow(pid: number): string[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=,args=", "--ppid", String(pid)], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => [line, ...processesBelow(Number.parseInt(line, 10))]);
}
