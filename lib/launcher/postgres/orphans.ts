import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hasCode } from "@/lib/launcher/create-once";

/**
 * Makes the data folder ready for a new server after whatever happened before: a lock file whose
 * number now belongs to something else is removed, and a server whose launcher died is stopped.
 *
 * @throws a sentence when another launcher is using the folder, and goes on using it.
 */
export async function releaseFolder(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  const pid = lockedBy(file);
  const server = pid === null ? null : look(pid);
  // A dead server's file is PostgreSQL's to judge: it also looks for what the server left running.
  if (pid === null || server === null) return;
  const isServing = () => look(pid)?.command.includes(folder) ?? false;
  if (!isServing()) {
    // After a restart of a container the number may be anybody's, which PostgreSQL cannot tell.
    rmSync(file, { force: true });
    return;
  }
  if (look(server.parent)?.command.includes("launcher/start")) {
    // After a Ctrl-C npm gives the terminal back before everything has ended.
    for (let tries = 0; tries < 50 && isServing(); tries += 1) await wait(100);
    if (!isServing()) return;
    throw new Error(
      `Another Clave SENCE (process ${server.parent}) is running on ${folder}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  process.kill(pid, "SIGINT");
  while (isServing()) await wait(100);
}

function lockedBy(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || null;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** The command line (none for one that is dead but not buried) and the parent; `null`: no such process. */
function look(pid: number): { command: string; parent: number } | null {
  if (process.platform !== "linux") return lookWithPs(pid);
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "");
    return { command, parent: Number(afterName.split(" ")[1]) };
  } catch {
    return null;
  }
}

function lookWithPs(pid: number) {
  const { stdout } = spawnSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [, parent, command] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? "") ?? [];
  return parent && command ? { command, parent: Number(parent) } : null;
}
