import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint, isBuilt, markBuilt } from "@/lib/launcher/fingerprint";

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "clave-sence-build-"));
  write("app/page.tsx", "a");
  write("package.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

const built = () => {
  write(".next/BUILD_ID", "1");
  markBuilt(root, fingerprint(root));
};

it("asks for a build when there is none, or only half of one", () => {
  expect(isBuilt(root)).toBe(false);
  built();
  expect(isBuilt(root)).toBe(true);
  rmSync(join(root, ".next/BUILD_ID"));
  expect(isBuilt(root)).toBe(false);
});

it.each([
  ["a page that changed", () => write("app/page.tsx", "b")],
  ["a file that is new", () => write("lib/domain/rut.ts", "")],
  ["a file that is gone", () => rmSync(join(root, "app/page.tsx"))],
  ["words", () => write("messages/ht.json", "{}")],
  ["a dependency", () => write("package-lock.json", "{}")],
  ["Next's settings", () => write("next.config.ts", "")],
  ["another name", () => renameSync(join(root, "app/page.tsx"), join(root, "app/q.tsx"))],
])("asks for a build after %s", (_, change) => {
  built();
  change();
  expect(isBuilt(root)).toBe(false);
});

it.each([
  ["a date", () => utimesSync(join(root, "app/page.tsx"), 1, 1)],
  ["the README", () => write("README.md", "")],
  ["a test", () => write("tests/unit/a.test.ts", "")],
])("asks for none after %s", (_, change) => {
  built();
  change();
  expect(isBuilt(root)).toBe(true);
});
