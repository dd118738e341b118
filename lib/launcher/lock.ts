import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type Lock = {
  /** A child that inherits it holds the lock too, and goes on holding it when this process dies. */
  fd: number;
  release(): void;
};

/**
 * Takes the lock that is `file`, which is created and stays. It is the system's own (flock and the like), so it ends
 * with whoever holds it, however that ends, and holds between containers, which do not see each other's processes.
 *
 * @returns `null` when somebody else has it.
 * @throws a sentence where the system or the disk has no locks.
 */
export async function tryLock(file: string): Promise<Lock | null> {
  mkdirSync(dirname(file), { recursive: true });
  const native = await import("fs-native-extensions").catch(() => null);
  if (!native) throw new Error(`Node has no file locks on ${process.platform}-${process.arch}, and ${file} needs one.`);
  const fd = openSync(file, "a+", 0o600);
  try {
    if (native.tryLock(fd)) return { fd, release: once(() => closeSync(fd)) };
  } catch (error) {
    closeSync(fd);
    throw new Error(
      `${file} cannot be locked: its disk may have no locks. ${error instanceof Error ? error.message : ""}`,
    );
  }
  closeSync(fd);
  return null;
}

/** Waits for the lock, `ms` at most. `null` when somebody else keeps it. */
export async function lockWithin(file: string, ms: number): Promise<Lock | null> {
  const until = Date.now() + ms;
  let lock = await tryLock(file);
  while (!lock && Date.now() < until) {
    await wait(100);
    lock = await tryLock(file);
  }
  return lock;
}

/** Runs `work` under the lock `file`. Who comes second waits; `stop` ends the waiting, with an exception. */
export async function withLock(file: string, work: () => Promise<void> | void, stop?: AbortSignal): Promise<void> {
  let lock = await tryLock(file);
  while (!lock) {
    stop?.throwIfAborted();
    await wait(250);
    lock = await tryLock(file);
  }
  try {
    await work();
  } finally {
    lock.release();
  }
}

/** The number of a closed file is soon another's: it may be closed once only. */
function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
