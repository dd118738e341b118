import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { actionKey } from "@/lib/launcher/action-key";

const [first, second] = ["k1", "k2"].map((id) => `${id}:${randomBytes(32).toString("base64")}`);

it("is the same for every build of an installation, and outlives a rotation", () => {
  const key = actionKey(`${first}`);
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(actionKey(`${first}`)).toBe(key);
  expect(actionKey(`${second}, ${first}`)).toBe(key);
});

it("is another one elsewhere, and none of the keys themselves", () => {
  expect(actionKey(`${second}`)).not.toBe(actionKey(`${first}`));
  expect(first).not.toContain(actionKey(`${first}`));
});
