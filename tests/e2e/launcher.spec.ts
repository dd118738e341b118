import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import { expect, test } from "../support/browser";
import { actionIn, askRaw, bodyOf, hiddenFields, multipart } from "../support/raw-request";
import { type Server, startServer } from "../support/server";

/*
 * `npm start` as people use it: on a folder of its own, ended in every way, started again. No browser.
 */
test.describe.configure({ mode: "serial" });

let dataDir: string;
test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "clave-sence-launcher-"));
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const started: Server[] = [];
async function start(env: Record<string, string> = {}): Promise<Server> {
  const server = await startServer({ DATA_DIR: dataDir, ...env });
  started.push(server);
  return server;
}
// What a failed test left running.
test.afterEach(async () => {
  for (const server of started.splice(0)) {
    if (server.process.exitCode === null && server.process.signalCode === null) await server.end("SIGTERM", "group");
  }
});

const lockFile = () => join(dataDir, "postgres", "postmaster.pid");
const postgresPid = () => Number.parseInt(readFileSync(lockFile(), "utf8"), 10);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The database of the running server, for one question. */
async function ask<T extends postgres.Row>(question: (sql: postgres.Sql) => Promise<T[]>): Promise<T[]> {
  const [, , , port] = readFileSync(lockFile(), "utf8").split("\n");
  const password: unknown = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")).POSTGRES_PASSWORD;
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, { max: 1 });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}

const endings = [
  ["SIGTERM", "npm"],
  ["SIGTERM", "group"],
  ["SIGINT", "group"],
  ["SIGHUP", "group"],
] as const;

test("creates its database, and keeps its secrets from everybody else", async () => {
  const server = await start();
  await ask((sql) => sql`create table kept (n int)`);
  await server.end("SIGTERM");
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});

for (const [signal, to] of endings) {
  test(`ends cleanly on ${signal} to its ${to}, and keeps its data`, async () => {
    const server = await start();
    expect((await fetch(server.url)).status).toBe(200);
    await ask((sql) => sql`insert into kept values (1)`);
    const pid = postgresPid();

    await server.end(signal, to);
    await expect.poll(() => existsSync(lockFile())).toBe(false);
    await expect.poll(() => isAlive(pid)).toBe(false);
    await expect(fetch(server.url)).rejects.toThrow();
    expect(readFileSync(`${join(dataDir, "postgres")}.log`, "utf8")).toContain("database system is shut down");
  });
}

test("has kept what the others wrote", async () => {
  const server = await start();
  const rows = await ask((sql) => sql`select n from kept`);
  await server.end("SIGTERM");
  expect(rows.length).toBe(endings.length);
  await expect.poll(() => existsSync(lockFile())).toBe(false);
});

test("starts after everything was killed", async () => {
  const first = await start();
  const pid = postgresPid();
  first.process.kill("SIGKILL");
  process.kill(pid, "SIGKILL");

  const second = await start();
  expect((await fetch(second.url)).status).toBe(200);
  await second.end("SIGTERM");
  await expect.poll(() => existsSync(lockFile())).toBe(false);
});

test("says so when another one is running on the same data", async () => {
  const first = await start();
  const refusal = start();
  await expect(refusal).rejects.toThrow(/Another Clave SENCE \(process \d+ on \S+\) is running on .*postgres/);
  expect((await fetch(first.url)).status).toBe(200);
  await first.end("SIGTERM");
  await expect.poll(() => existsSync(lockFile())).toBe(false);
});

test("makes no new secrets beside data that they could not open, and starts with the old ones put back", async () => {
  const secrets = join(dataDir, "secrets.json");
  renameSync(secrets, `${secrets}.backup`);
  await expect(start()).rejects.toThrow(/secrets\.json is missing.*postgres.*Put it back from your backup/);
  expect(existsSync(secrets)).toBe(false);
  writeFileSync(secrets, "");
  await expect(start()).rejects.toThrow("secrets.json cannot be read. Restore it");
  renameSync(`${secrets}.backup`, secrets);
  const server = await start();
  expect((await ask((sql) => sql`select n from kept`)).length).toBe(endings.length);
  await server.end("SIGTERM");
});

test("names the variable that is wrong, and not its value", async () => {
  const refusal = start({ SITE_URL: "javascript:secret" });
  await expect(refusal).rejects.toThrow("SITE_URL is malformed");
  await expect(refusal).rejects.not.toThrow("javascript:secret");
});

test("counts by the address of the connection, whatever a client says of itself, and says how long to wait", async () => {
  const server = await start();
  const url = `${server.url}/migrante/recuperar`;
  const fields = await hiddenFields(url);
  const post = async (n: number) => {
    const body = new FormData();
    for (const [name, value] of fields) body.set(name, value);
    const forged = `203.0.113.${n % 250}`;
    const headers = { origin: server.url, "x-clave-client": forged, "x-forwarded-for": forged };
    const answer = await fetch(url, { method: "POST", body, headers });
    await answer.arrayBuffer();
    return Number(answer.headers.get("retry-after"));
  };
  for (let n = 0; n < 300; n++) expect(await post(n)).toBe(0);
  expect(await post(300)).toBeGreaterThan(0);
});

test("turns away a body that does not tell its length, with a page", async () => {
  const server = await start();
  const headers = { origin: server.url, "content-type": "application/x-www-form-urlencoded" };
  const sending = request(`${server.url}/migrante/recuperar`, { method: "POST", headers });
  // Written before the end is known, so Node sends it in chunks.
  sending.write("nie=R1");
  sending.end();
  const [answer]: IncomingMessage[] = await once(sending, "response");
  expect(answer?.statusCode).toBe(413);
  expect(answer && (await text(answer))).toContain("800 80 10 30");
});

test("turns away what cannot be read in one quiet line, with nothing of what was sent", async () => {
  const server = await start({ LOG_LEVEL: "info" });
  const path = "/migrante/cambiar";
  const origin = `Origin: ${server.url}`;
  const fields = await hiddenFields(server.url + path);
  const typed = [["nie", "SECRETO1"]] as const;
  const post = (headers: string[], body: string) => askRaw(server.url, { method: "POST", path, headers, body });
  const before = server.output().length;
  await post([multipart, "Origin: null"], bodyOf([...fields, ...typed]));
  await post([multipart, origin], bodyOf([...fields, ...typed]).slice(0, -9));
  await post([multipart, origin, `Next-Action: ${actionIn(fields)}`], bodyOf([["0", '["SECRETO1"]']]));
  await post([multipart, origin, `Next-Action: 60${"0".repeat(40)}`], bodyOf(typed));
  await askRaw(server.url, { method: "TRACE", path: "/enlace/SECRETO1" });
  await askRaw(server.url, { path: "/enlace/SECRETO1%ff" });

  const lines = () => server.output().slice(before).trim().split("\n");
  await expect.poll(() => lines().length).toBe(5);
  const said = lines().map((line): unknown => JSON.parse(line).refused ?? "outdated");
  expect(said).toEqual(["origen", "ilegible", "ilegible", "outdated", "metodo"]);
  expect(server.output()).not.toContain("SECRETO1");
});
