import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import { localSecrets } from "@/lib/launcher/secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clave-sence-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes them once, for their owner's eyes only, and leaves nothing else behind", () => {
  const first = localSecrets(folder);
  expect(localSecrets(folder)).toEqual(first);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

it("makes keys that the site accepts, different in every installation", () => {
  const { SECRET_KEYS, CRON_SECRET } = localSecrets(join(folder, "one"));
  const env = readEnv({ SECRET_KEYS, CRON_SECRET, DATABASE_URL: "postgres://db/clave", SITE_URL: "http://localhost" });
  expect(env.SECRET_KEYS).toEqual([SECRET_KEYS]);
  expect(localSecrets(join(folder, "two")).SECRET_KEYS).not.toBe(SECRET_KEYS);
});

it.each(["{", "{}", '{"SECRET_KEYS": ""}'])("never replaces a damaged file: %s", (text) => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, text);
  expect(() => localSecrets(folder)).toThrow("secrets.json cannot be read");
  expect(readFileSync(file, "utf8")).toBe(text);
});
