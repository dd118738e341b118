import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Keyring } from "@/lib/adapters/keyring";
import { makeVault } from "@/lib/adapters/vault";

const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const a = newKey("k1");
const b = newKey("k2");
const vault = makeVault(new Keyring([a]));
const plain = Buffer.from("Dokiman idantifikasyon");

describe("the vault", () => {
  it("gives back what it took, whatever it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, context) => {
        expect(new Uint8Array(vault.decrypt(vault.encrypt(bytes, context), context))).toEqual(bytes);
      }),
    );
  });

  it("shows nothing of it, and never the same twice", () => {
    const sealed = Buffer.from(vault.encrypt(plain, "scan:1"));
    expect(sealed.includes("Dokiman")).toBe(false);
    expect(Buffer.from(vault.encrypt(plain, "scan:1")).equals(sealed)).toBe(false);
  });

  it("opens nowhere but in its place", () => {
    const sealed = vault.encrypt(plain, "scan:1");
    for (const context of ["scan:2", "scan:", "", "outbox:1"]) expect(() => vault.decrypt(sealed, context)).toThrow();
  });

  it("notices one changed bit in any byte", () => {
    const sealed = vault.encrypt(plain, "scan:1");
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => vault.decrypt(altered, "scan:1"), `byte ${at}`).toThrow();
    }
  });

  it("notices what is missing or too much", () => {
    const sealed = vault.encrypt(plain, "scan:1");
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.decrypt(sealed.slice(0, length), "scan:1"), `${length} bytes`).toThrow();
    }
    expect(() => vault.decrypt(Buffer.concat([sealed, Buffer.alloc(1)]), "scan:1")).toThrow();
  });

  it("does not let the wrapped key of one item open another", () => {
    const [one, two] = [vault.encrypt(plain, "scan:1"), vault.encrypt(plain, "scan:1")];
    const head = 1 + "k1".length + 12 + 32 + 16;
    const mixed = Buffer.concat([one.subarray(0, head), two.subarray(head)]);
    expect(() => vault.decrypt(mixed, "scan:1")).toThrow();
  });
});

describe("after the key has changed", () => {
  const sealed = vault.encrypt(plain, "scan:1");

  it("what was sealed before still opens, and new items use the new one", () => {
    const rotated = makeVault(new Keyring([b, a]));
    expect(Buffer.from(rotated.decrypt(sealed, "scan:1")).equals(plain)).toBe(true);
    expect(() => vault.decrypt(rotated.encrypt(plain, "scan:1"), "scan:1")).toThrow("SECRET_KEYS");
  });

  it("nothing opens once the old one is dropped", () => {
    expect(() => makeVault(new Keyring([b])).decrypt(sealed, "scan:1")).toThrow("SECRET_KEYS");
    expect(() => makeVault(new Keyring([newKey("k1")])).decrypt(sealed, "scan:1")).toThrow();
  });
});
