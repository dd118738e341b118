import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createOnce, hasCode } from "@/lib/launcher/create-once";

/**
 * Runs `work` while this process alone holds the lock `file`. Who comes second waits; a holder that
 * died is known by its process id, and its lock is taken over. `stop` ends
 * the waiting, with an exception.
 */
export async function withLock(file: string, work: () => Promise<void> | void, stop?: AbortSignal): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  while (!createOnce(file, String(process.pid))) {
    stop?.throwIfAborted();
    if (holderIsAlive(file)) await wait(250);
    else rmSync(file, { force: true });
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function holderIsAlive(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return hasCode(error, "EPERM");
  }
}
