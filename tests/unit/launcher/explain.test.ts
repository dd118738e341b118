import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { explain, explainOutput } from "@/lib/launcher/explain";

const refused = (code: string, path?: string) => Object.assign(new Error(`${code}: raw words`), { code, path });

it.each([
  ["EACCES", "Start as the user that owns it"],
  ["EPERM", "Start as the user that owns it"],
  ["EROFS", "read-only disk"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk is full"],
])("says what to do about %s, with the path", (code, words) => {
  expect(explain(refused(code, "/srv/data"))).toMatch(/^\/srv\/data /);
  expect(explain(refused(code, "/srv/data"))).toContain(words);
  expect(explain(refused(code))).toContain(words);
});

it("knows what the system really answers to a folder that is a file, and to a file that is a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "clave-sence-explain-"));
  const file = join(folder, "data");
  writeFileSync(file, "");
  const told = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return explain(error);
    }
    return "";
  };
  expect(told(() => mkdirSync(file, { recursive: true }))).toContain("a file and no folder");
  expect(told(() => mkdirSync(join(file, "postgres"), { recursive: true }))).toContain("a file and no folder");
  expect(told(() => readFileSync(folder))).toContain("is a folder where a file belongs");
  rmSync(folder, { recursive: true });
});

it("leaves a sentence of ours as it is", () => {
  expect(explain(new Error("Port 3000 is in use."))).toBe("Port 3000 is in use.");
  expect(explain("odd")).toBe("odd");
});

it("puts a full disk before the words in which PostgreSQL hides it", () => {
  const words = '2026 FATAL:  could not write lock file "postmaster.pid": No space left on device\n';
  expect(explainOutput(words)).toBe(`The disk is full: make room and start again. ${words.trim()}`);
  expect(explainOutput(" FATAL: other\n")).toBe("FATAL: other");
});
