import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hasCode } from "@/lib/launcher/create-once";
import { type Lock, lockWithin } from "@/lib/launcher/lock";

/** How long a server is given that was told nothing from here, because it is not to be seen. */
const UNSEEN_MS = 5000;

/**
 * Makes the data in `folder` ready for a new server after whatever happened before: a server whose launcher died is
 * stopped, and a lock file of PostgreSQL's that names none is removed. Returns the lock for the new server to
 * inherit: it and its processes hold it to their end, and another container sees that. The caller keeps other
 * launchers away.
 *
 * @throws a sentence when a server is left running that cannot be stopped from here.
 */
export async function releaseFolder(folder: string): Promise<Lock> {
  const file = join(folder, "postmaster.pid");
  const serving = () => {
    const named = namedIn(file);
    return named && serves(named, folder) ? named.pid : null;
  };
  const orphan = serving();
  if (orphan !== null) stop(orphan, folder);
  while (orphan !== null && serving() === orphan) await wait(100);

  const lock = await lockWithin(join(folder, "clave-sence.lock"), UNSEEN_MS);
  if (!lock) {
    throw new Error(
      `A PostgreSQL that cannot be stopped from here is running on ${folder}, perhaps in another container. ` +
        "Stop it there, or set DATA_DIR to another folder.",
    );
  }
  const left = namedIn(file);
  // Empty or junk after a full disk or a crash; or, after a restart of a container, the number is anybody's, which
  // PostgreSQL cannot tell. A dead server's file is PostgreSQL's to judge: it also looks for what the server left running.
  if (left === null || look(left.pid) !== null) rmSync(file, { force: true });
  return lock;
}

function stop(pid: number, folder: string): void {
  const parent = look(look(pid)?.parent ?? 0);
  // One from before there were locks.
  if (parent?.command.includes("launcher/start")) {
    throw new Error(`Another Clave SENCE is running on ${folder}. Stop it, or set DATA_DIR to another folder.`);
  }
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (hasCode(error, "ESRCH")) return;
    throw new Error(`A PostgreSQL of another user (process ${pid}) is running on ${folder}. Stop it first.`);
  }
}

type Named = { pid: number; folder: string };

/** The process and the folder in PostgreSQL's lock file; `null` when there is no such file, or it says nothing. */
function namedIn(file: string): Named | null {
  try {
    const [pid = "", folder = ""] = readFileSync(file, "utf8").split("\n");
    return /^\d+$/.test(pid.trim()) ? { pid: Number(pid), folder: folder.trim() } : null;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Whether that process is a server of the folder, under the name by which the server calls it, or by ours. */
function serves(named: Named, folder: string): boolean {
  const process = look(named.pid);
  const command = ` ${process?.command ?? ""} `;
  return [named.folder, folder].some((path) => path !== "" && command.includes(` ${path} `));
}

/** The command line (none for one that is dead but not buried) and the parent; `null`: no such process. */
function look(pid: number): { command: string; parent: number } | null {
  if (process.platform !== "linux") return lookWithPs(pid);
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
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
