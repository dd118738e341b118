import { randomBytes } from "node:crypto";
import { EncryptJWT } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Keyring } from "@/lib/adapters/keyring";
import { makeSeal } from "@/lib/adapters/seal";

const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const a = newKey("a");
const b = newKey("b");
const ring = new Keyring([a]);
const seal = makeSeal(ring);

afterEach(() => vi.useRealTimers());

describe("a sealed value", () => {
  it.each([[{ nie: "R10284519", pasos: [1, 2] }], ["texto"], [0], [false], [""]])("comes back: %j", async (value) => {
    expect(await seal.open("paso", await seal.seal("paso", value, 60))).toEqual(value);
  });

  it("is unreadable on its way", async () => {
    const token = await seal.seal("paso", { nie: "R10284519" }, 60);
    const parts = token.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    expect(parts.join(" ")).not.toContain("R10284519");
    expect(parts.join(" ")).not.toContain("paso");
  });

  it("lasts as long as it was made for", async () => {
    vi.useFakeTimers({ now: new Date("2026-03-01T12:00:00Z") });
    const token = await seal.seal("paso", "hola", 1200);
    vi.setSystemTime(new Date("2026-03-01T12:19:59Z"));
    expect(await seal.open("paso", token)).toBe("hola");
    vi.setSystemTime(new Date("2026-03-01T12:20:01Z"));
    expect(await seal.open("paso", token)).toBeNull();
  });

  it("serves no other purpose", async () => {
    const token = await seal.seal("migrante/recuperar", "hola", 60);
    expect(await seal.open("migrante/cambiar", token)).toBeNull();
    expect(await seal.open("", token)).toBeNull();
  });

  it("is refused when one character of any part is changed", async () => {
    const token = await seal.seal("paso", "hola", 60);
    for (let at = 0; at < token.length; at += 3) {
      const char = token[at];
      if (char === ".") continue;
      // The last character of a part may hold bits that mean nothing: its neighbour always counts.
      if (token[at + 1] === "." || at === token.length - 1) continue;
      const altered = token.slice(0, at) + (char === "A" ? "B" : "A") + token.slice(at + 1);
      expect(await seal.open("paso", altered), `character ${at}`).toBeNull();
    }
  });

  it.each(["", "x", "a.b.c.d.e", "....", "eyJhbGciOiJub25lIn0.e30."])("is not this: %j", async (token) => {
    expect(await seal.open("paso", token)).toBeNull();
  });

  it("is refused when it was made with the right key but another algorithm", async () => {
    const other = await new EncryptJWT({ v: "hola" })
      .setProtectedHeader({ alg: "A256GCMKW", enc: "A256GCM", kid: "a" })
      .setAudience("paso")
      .encrypt(ring.current("seal").bytes);
    expect(await seal.open("paso", other)).toBeNull();
  });
});

describe("after the key has changed", () => {
  it("opens what the old one made while it is kept, and not after", async () => {
    const token = await seal.seal("paso", "hola", 60);
    expect(await makeSeal(new Keyring([b, a])).open("paso", token)).toBe("hola");
    expect(await makeSeal(new Keyring([b])).open("paso", token)).toBeNull();
    expect(await makeSeal(new Keyring([newKey("a")])).open("paso", token)).toBeNull();
  });

  it("seals with the new one", async () => {
    const token = await makeSeal(new Keyring([b, a])).seal("paso", "hola", 60);
    expect(await seal.open("paso", token)).toBeNull();
    expect(await makeSeal(new Keyring([b])).open("paso", token)).toBe("hola");
  });
});
