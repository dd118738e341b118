import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "@/lib/launcher/lock";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clave-sence-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is free again after the work, whether that went well or not", async () => {
  const file = join(folder, "deeper", "lock");
  await withLock(file, () => expect(existsSync(file)).toBe(true));
  expect(existsSync(file)).toBe(false);
  await expect(withLock(file, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(existsSync(file)).toBe(false);
});

it("waits for a holder that is alive", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, String(process.ppid));
  const order: string[] = [];
  const second = withLock(file, () => void order.push("second"));
  order.push("first");
  rmSync(file);
  await second;
  expect(order).toEqual(["first", "second"]);
});

it("stops waiting when asked to", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, String(process.ppid));
  const work = () => expect.unreachable("the lock was held");
  await expect(withLock(file, work, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  expect(existsSync(file)).toBe(true);
});

it("takes over from a holder that died", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, String(spawnSync(process.execPath, ["--version"]).pid));
  let worked = false;
  await withLock(file, () => {
    worked = true;
  });
  expect(worked).toBe(true);
});
