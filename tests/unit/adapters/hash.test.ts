import { randomBytes } from "node:crypto";
import { hash as bareHash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { HashQueueFull, makeHasher } from "@/lib/adapters/hash";
import { Keyring } from "@/lib/adapters/keyring";
import { Busy } from "@/lib/adapters/queue";

const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const a = newKey("a");
const b = newKey("b");

describe("a hash", () => {
  const hasher = makeHasher(new Keyring([a]));

  it("opens with its secret and no other", async () => {
    const stored = await hasher.hash("Lakay2026");
    expect(await hasher.verify("Lakay2026", stored)).toBe(true);
    expect(await hasher.verify("lakay2026", stored)).toBe(false);
    expect(await hasher.verify("", stored)).toBe(false);
  });

  it("carries its pepper's name and its parameters, and differs each time", async () => {
    const stored = await hasher.hash("Lakay2026");
    expect(stored).toMatch(/^a\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]+\$[^$]+$/);
    expect(await hasher.hash("Lakay2026")).not.toBe(stored);
  });

  it("is worth nothing without the pepper", async () => {
    const stored = await hasher.hash("Lakay2026");
    const sameNameOtherKey = makeHasher(new Keyring([newKey("a")]));
    expect(await sameNameOtherKey.verify("Lakay2026", stored)).toBe(false);
  });
});

describe("a new pepper", () => {
  it("still opens the old hashes and asks to renew them", async () => {
    const old = await makeHasher(new Keyring([a])).hash("Lakay2026");
    const rotated = makeHasher(new Keyring([b, a]));
    expect(await rotated.verify("Lakay2026", old)).toBe(true);
    expect(rotated.needsRenewal(old)).toBe(true);
    const renewed = await rotated.hash("Lakay2026");
    expect(rotated.needsRenewal(renewed)).toBe(false);
    expect(renewed.startsWith("b$")).toBe(true);
  });

  it("makes every answer wrong once the old one is gone, for the same work", async () => {
    const old = await makeHasher(new Keyring([a])).hash("Lakay2026");
    const forgetful = makeHasher(new Keyring([b]));
    expect(await forgetful.verify("Lakay2026", old)).toBe(false);
    expect(forgetful.stats()).toEqual({ hashes: 0, verifies: 1 });
  });

  it("is not the only reason to renew: weaker parameters are another", async () => {
    const weak = `a${await bareHash("Lakay2026", { memoryCost: 8, timeCost: 1 })}`;
    expect(makeHasher(new Keyring([a])).needsRenewal(weak)).toBe(true);
  });
});

describe("an unknown account", () => {
  it("has no right secret, and costs what a known one does", async () => {
    const hasher = makeHasher(new Keyring([a]));
    const stored = await hasher.hash("Lakay2026");
    const spent = async (target: string | null) => {
      const before = process.cpuUsage();
      for (let turn = 0; turn < 5; turn += 1) expect(await hasher.verify("otra", target)).toBe(false);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await spent(null);
    const [unknown, known] = [await spent(null), await spent(stored)];
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
    expect(hasher.stats()).toEqual({ hashes: 1, verifies: 15 });
  });
});

describe("many at once", () => {
  it("turns away those who find the queue full, and serves the others", async () => {
    const hasher = makeHasher(new Keyring([a]), { threads: 1, queue: 2 });
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => hasher.verify("otra", null)));
    expect(tries.map((one) => (one.status === "rejected" ? one.reason : one.value))).toEqual([
      false,
      false,
      false,
      expect.any(HashQueueFull),
      expect.any(HashQueueFull),
    ]);
    expect(new HashQueueFull()).toBeInstanceOf(Busy);
    expect(hasher.stats().verifies).toBe(3);
    expect(await hasher.verify("otra", null)).toBe(false);
  });

  it("waits for 64 by default, with no more memory than its threads need", async () => {
    const hasher = makeHasher(new Keyring([a]), { threads: 2 });
    await hasher.verify("otra", null);
    const before = process.memoryUsage.rss();
    let highest = 0;
    const watching = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 10);
    const tries = await Promise.allSettled(Array.from({ length: 70 }, () => hasher.verify("otra", null)));
    clearInterval(watching);
    expect(tries.filter((one) => one.status === "rejected")).toHaveLength(4);
    expect(highest - before).toBeLessThan(4 * 19 * 1024 * 1024);
  });
});
