import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { envNames, readEnv } from "@/lib/env";
import { launcherNames, withoutBlanks } from "@/lib/launcher/options";

const example = readFileSync(".env.example", "utf8");
const lines = example.split("\n").flatMap((line) => {
  const [, name, value] = /^#?([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value: value ?? "" }];
});

it("explains every variable that is read, and no other", () => {
  const read = new Set([...envNames, ...launcherNames]);
  expect(lines.map(({ name }) => name).sort()).toEqual([...read].sort());
});

it("says something right above each variable or group of variables", () => {
  const groups = example.split(/\n(?=#[^A-Z])/).filter((group) => /^#?[A-Z_]+=/m.test(group));
  for (const group of groups) expect(group).toMatch(/^# .{10,}/);
});

it("can be copied as it is: its values are the defaults", () => {
  const copied = withoutBlanks(Object.fromEntries(lines.map(({ name, value }) => [name, value])));
  const least = {
    DATABASE_URL: "postgres://localhost/clave",
    SITE_URL: "http://localhost:3000",
    SECRET_KEYS: `k1:${"A".repeat(43)}=`,
    NODE_ENV: "production",
    CLAVE_LAUNCHER: "1",
  };
  expect(readEnv({ ...copied, ...least })).toEqual(readEnv(least));
});
