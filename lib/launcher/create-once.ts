import { linkSync, rmSync, writeFileSync } from "node:fs";

/**
 * Creates `file`, readable by its owner only, unless it exists. Linking a finished file into place
 * lets only one of several processes win and shows nobody half a file.
 *
 * @returns whether this call created it.
 */
export function createOnce(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether the operating system gave this reason, such as "ENOENT". */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
