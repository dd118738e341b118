import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["app", "components", "lib", "db", "messages", "public"];
const configs =
  /^(next\.config|postcss\.config|proxy|instrumentation|tsconfig|package|package-lock)\.(ts|mjs|js|json)$/;

const stamp = (root: string) => join(root, ".next", "fingerprint");

/** One digest of everything a build is made from, by content: a checkout that changes only dates builds nothing. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const files = [
    ...folders.flatMap((folder) => filesBelow(root, folder)),
    ...readdirSync(root).filter((name) => configs.test(name)),
  ];
  for (const file of files.sort()) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Whether `.next` holds a finished build of just these sources. */
export function isBuilt(root: string): boolean {
  if (!existsSync(join(root, ".next", "BUILD_ID")) || !existsSync(stamp(root))) return false;
  return readFileSync(stamp(root), "utf8") === fingerprint(root);
}

/** Remembers what `.next` was built from. `sources` is the digest taken before the build began. */
export function markBuilt(root: string, sources: string): void {
  writeFileSync(stamp(root), sources);
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
