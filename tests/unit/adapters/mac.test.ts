import { expect, it } from "vitest";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";

const [old, young] = [1, 2].map((n) => `k${n}:${Buffer.alloc(32, n).toString("base64")}`);
const before = makeMac(new Keyring([old ?? ""]));
const after = makeMac(new Keyring([young ?? "", old ?? ""]));

it("comes out the same after a new key was added: links, chains and decoys outlive a rotation", () => {
  expect(after.digest("link", "token")).toBe(before.digest("link", "token"));
  expect(after.pick("question", "documento:X1", 10)).toBe(before.pick("question", "documento:X1", 10));
});

it("differs between purposes and between secrets", () => {
  expect(before.digest("link", "token")).not.toBe(before.digest("code", "token"));
  expect(before.digest("link", "token")).not.toBe(makeMac(new Keyring([young ?? ""])).digest("link", "token"));
});

it("picks evenly enough, and never past the end", () => {
  const picked = Array.from({ length: 2000 }, (_, n) => before.pick("question", String(n), 10));
  expect(new Set(picked).size).toBe(10);
  expect(Math.max(...picked)).toBe(9);
});
