import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import { makeSecrets, readSecrets } from "@/lib/launcher/secrets";
import { storedIn } from "@/lib/launcher/stored";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clave-sence-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes them once, for their owner's eyes only, and leaves nothing else behind", () => {
  expect(readSecrets(folder)).toBeNull();
  const first = makeSecrets(folder, []);
  expect(readSecrets(folder)).toEqual(first);
  expect(makeSecrets(folder, [])).toEqual(first);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

it("makes keys that the site accepts, different in every installation", () => {
  const { SECRET_KEYS, CRON_SECRET } = makeSecrets(join(folder, "one"), []);
  const env = readEnv({ SECRET_KEYS, CRON_SECRET, DATABASE_URL: "postgres://db/clave", SITE_URL: "http://localhost" });
  expect(env.SECRET_KEYS).toEqual([SECRET_KEYS]);
  expect(makeSecrets(join(folder, "two"), []).SECRET_KEYS).not.toBe(SECRET_KEYS);
});

it.each([
  ["", ""],
  ["{", ""],
  ["[]", ""],
  ["{}", ": no SECRET_KEYS, CRON_SECRET, POSTGRES_PASSWORD in it"],
  ['{"SECRET_KEYS": "", "CRON_SECRET": "c", "POSTGRES_PASSWORD": "p"}', ": no SECRET_KEYS in it"],
  ['{"SECRET_KEYS": "k1:a", "CRON_SECRET": "c"}', ": no POSTGRES_PASSWORD in it"],
])("never replaces a damaged file, and says what is missing: %s", (text, missing) => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, text);
  expect(() => readSecrets(folder)).toThrow(`secrets.json cannot be read${missing}. Restore it`);
  expect(() => makeSecrets(folder, [])).toThrow("secrets.json cannot be read");
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("says so when a folder is in the place of the file", () => {
  mkdirSync(join(folder, "secrets.json"));
  expect(() => readSecrets(folder)).toThrow("secrets.json cannot be read. Restore it");
});

it("says so when the folder is a file", () => {
  writeFileSync(join(folder, "data"), "");
  expect(() => readSecrets(join(folder, "data"))).toThrow("something on its path is a file and no folder");
});

it("makes none in silence beside what they could not open, and says how to go on", () => {
  const stored = [join(folder, "postgres"), join(folder, "scans")];
  const refusal = () => makeSecrets(folder, stored);
  expect(refusal).toThrow(/secrets\.json is missing.*postgres.*scans.*Put it back from your backup/);
  expect(refusal).toThrow(`To begin anew on purpose, move this away first: ${stored.join(", ")}.`);
  expect(readdirSync(folder)).toEqual([]);
});

const installation = { databaseUrl: null, keysGiven: false };
const put = (name: string) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), "x");
  return join(folder, name, "..");
};

it("finds everything that is lost with the secrets, and nothing in a new folder", async () => {
  expect(await storedIn({ dataDir: join(folder, "new"), ...installation })).toEqual([]);
  mkdirSync(join(folder, "scans"));
  expect(await storedIn({ dataDir: folder, ...installation })).toEqual([]);
  const kept = ["postgres/PG_VERSION", "scans/a", "buzon/b.json"].map(put);
  expect(await storedIn({ dataDir: folder, ...installation })).toEqual(kept);
});

it("misses PostgreSQL's password, and no more, where the keys come from the environment", async () => {
  const [postgres] = ["postgres/PG_VERSION", "scans/a"].map(put);
  expect(await storedIn({ dataDir: folder, ...installation, keysGiven: true })).toEqual([postgres]);
  const elsewhere = { databaseUrl: "postgres://nowhere.invalid/clave", keysGiven: true };
  expect(await storedIn({ dataDir: folder, ...elsewhere })).toEqual([]);
});
