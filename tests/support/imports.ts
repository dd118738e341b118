import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Import = {
  /** A file of the project as a path from its root, or the name of a package. */
  target: string;
  /** Gone once compiled. */
  typeOnly: boolean;
};

const statement = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const call = /\bimport\(\s*"([^"]+)"/g;

/** What the TypeScript file `path` imports and re-exports, in any of the ways the language has; style sheets aside. */
export function importsOf(path: string): Import[] {
  const code = readFileSync(path, "utf8").replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, "");
  const found = [...code.matchAll(statement)].map(([, type, name = ""]) => ({ name, typeOnly: type !== undefined }));
  const called = [...code.matchAll(call)].map(([, name = ""]) => ({ name, typeOnly: false }));
  return [...found, ...called]
    .filter(({ name }) => !name.endsWith(".css"))
    .map(({ name, typeOnly }) => ({ target: resolve(path, name), typeOnly }));
}

/** Every TypeScript file below `folder`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function resolve(from: string, name: string): string {
  const path = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? normalize(join(dirname(from), name))
      : null;
  if (path === null) return name;
  const candidates = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => path + end);
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate)) ?? path;
}
