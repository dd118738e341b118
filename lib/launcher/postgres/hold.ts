import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { type Lock, lockWithin } from "@/lib/launcher/lock";

/** After a Ctrl-C npm gives the terminal back before everything has ended. */
const ENDING_MS = 5000;

/**
 * Keeps every other launcher away from the data in `folder`, which is a real path, until this process ends. Two
 * PostgreSQL on one folder destroy each other's data.
 *
 * @throws a sentence when another launcher is using the folder, and goes on using it.
 */
export async function holdFolder(folder: string): Promise<Lock> {
  const file = `${folder}.lock`;
  const lock = await lockWithin(file, ENDING_MS);
  if (!lock) {
    throw new Error(
      `Another Clave SENCE${holderIn(file)} is running on ${folder}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  // Only to name the holder; whether there is one is for the lock to say.
  writeFileSync(file, `process ${process.pid} on ${hostname()}`);
  return lock;
}

function holderIn(file: string): string {
  try {
    const holder = readFileSync(file, "utf8").trim();
    return holder === "" ? "" : ` (${holder})`;
  } catch {
    // Windows lets nobody read a locked file.
    return "";
  }
}
