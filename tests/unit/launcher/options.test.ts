import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { loadEnvFiles, readOptions, withoutBlanks } from "@/lib/launcher/options";

afterEach(() => vi.unstubAllEnvs());

it("listens on this machine only, and starts a database of its own, unless told otherwise", () => {
  expect(readOptions({}, "/srv/clave")).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: "/srv/clave/.data",
    databaseUrl: null,
  });
  expect(readOptions({ DATABASE_URL: "", DATA_DIR: " ", PORT: "" }, "/srv/clave")).toEqual(
    readOptions({}, "/srv/clave"),
  );
});

it("takes what is set", () => {
  const source = { PORT: "8080", HOST: "0.0.0.0", DATA_DIR: "/var/clave", DATABASE_URL: "postgres://db.example/clave" };
  expect(readOptions(source, "/srv/clave")).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataDir: "/var/clave",
    databaseUrl: "postgres://db.example/clave",
  });
});

it.each([
  ["PORT", "70000"],
  ["PORT", "eighty"],
  ["DATABASE_URL", "mysql://hunter2@db.example/clave"],
])("names %s when it is malformed, without its value", (name, value) => {
  const complaint = () => readOptions({ [name]: value }, "/srv/clave");
  expect(complaint).toThrow(name);
  expect(complaint).not.toThrow(value);
});

it("lets the environment win over the files, and the stronger file over the weaker", () => {
  const folder = mkdtempSync(join(tmpdir(), "clave-sence-env-"));
  writeFileSync(join(folder, ".env"), "TRY_A=weak\nTRY_B=weak\nTRY_C=weak\n");
  writeFileSync(join(folder, ".env.local"), "TRY_A=strong\nTRY_B=strong\n");
  vi.stubEnv("TRY_A", "set");
  vi.stubEnv("TRY_B", undefined);
  vi.stubEnv("TRY_C", undefined);
  loadEnvFiles(folder, "production");
  rmSync(folder, { recursive: true });
  expect([process.env.TRY_A, process.env.TRY_B, process.env.TRY_C]).toEqual(["set", "strong", "weak"]);
});

it("takes a blank variable for one that is not set", () => {
  expect(withoutBlanks({ A: "", B: " ", C: undefined, D: "0" })).toEqual({ D: "0" });
});
