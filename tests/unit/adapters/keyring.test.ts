import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";

const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const a = newKey("a");
const b = newKey("b");

describe("the keyring", () => {
  it("seals with the first key and still finds the others", () => {
    const ring = new Keyring([b, a]);
    expect(ring.current("vault").id).toBe("b");
    expect(ring.byId("a", "vault")?.bytes).toEqual(new Keyring([a]).current("vault").bytes);
    expect(ring.byId("c", "vault")).toBeNull();
    expect(ring.byId("", "vault")).toBeNull();
  });

  it("derives a 32-byte key of its own for each purpose, never the secret itself", () => {
    const ring = new Keyring([a]);
    const keys = ["vault", "seal", "pepper"].map((purpose) => ring.current(purpose).bytes.toString("hex"));
    expect(new Set(keys).size).toBe(3);
    expect(ring.current("vault").bytes).toHaveLength(32);
    expect(keys).not.toContain(Buffer.from(a.slice(2), "base64").toString("hex"));
  });

  it("cannot be empty", () => {
    expect(() => new Keyring([])).toThrow("SECRET_KEYS");
  });
});

describe("a keyed digest", () => {
  it("is the same for the same text, purpose and key, and otherwise another", () => {
    const mac = makeMac(new Keyring([a]));
    const digest = mac.digest("origin", "192.0.2.1");
    expect(makeMac(new Keyring([b, a])).digest("origin", "192.0.2.1")).toBe(digest);
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(mac.digest("origin", "192.0.2.2")).not.toBe(digest);
    expect(mac.digest("link", "192.0.2.1")).not.toBe(digest);
    expect(makeMac(new Keyring([b])).digest("origin", "192.0.2.1")).not.toBe(digest);
  });
});
