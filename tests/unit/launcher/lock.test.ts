import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lockWithin, tryLock, withLock } from "@/lib/launcher/lock";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clave-sence-lock-"));
  file = join(folder, "deeper", "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that has the lock by the time this resolves. */
async function otherHolder() {
  mkdirSync(dirname(file), { recursive: true });
  const code = `
    const fd = require("node:fs").openSync(process.argv[1], "a+");
    if (require("fs-native-extensions").tryLock(fd)) console.log("locked");
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["-e", code, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

it("is one process's alone, and free again once released", async () => {
  const first = await tryLock(file);
  expect(await tryLock(file)).toBeNull();
  first?.release();
  first?.release();
  const second = await tryLock(file);
  expect(second).not.toBeNull();
  second?.release();
});

it("is free again after the work, whether that went well or not", async () => {
  await withLock(file, async () => expect(await tryLock(file)).toBeNull());
  await expect(withLock(file, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  const lock = await tryLock(file);
  expect(lock).not.toBeNull();
  lock?.release();
});

it("waits for a holder that is alive, and takes over when that one is killed", async () => {
  const child = await otherHolder();
  const order: string[] = [];
  const second = withLock(file, () => void order.push("second"));
  order.push("first");
  child.kill("SIGKILL");
  await second;
  expect(order).toEqual(["first", "second"]);
});

it("stops waiting when asked to, and gives up in time", async () => {
  const lock = await tryLock(file);
  const work = () => expect.unreachable("the lock was held");
  await expect(withLock(file, work, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  expect(await lockWithin(file, 150)).toBeNull();
  lock?.release();
});

it("stays with a child that inherited it when its first holder lets go", async () => {
  const lock = await tryLock(file);
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
    stdio: ["ignore", "ignore", "ignore", lock?.fd ?? "ignore"],
  });
  await once(child, "spawn");
  lock?.release();
  expect(await tryLock(file)).toBeNull();
  child.kill("SIGKILL");
  const after = await lockWithin(file, 5000);
  expect(after).not.toBeNull();
  after?.release();
});
