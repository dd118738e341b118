import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isBuilt, markBuilt } from "@/lib/launcher/fingerprint";
import { withLock } from "@/lib/launcher/lock";

/** The command line of Next, run with Node itself so that signals reach it and not a shell. */
export const nextCli = (root: string) => join(root, "node_modules", "next", "dist", "bin", "next");

/**
 * Builds the site unless `.next` already is a build of these sources. Of two instances that start at
 * once, one builds and the other waits for it.
 *
 * @param env what the build may see; `stop` ends it early.
 * @throws when the build fails (what was wrong is already on the screen) or was stopped.
 */
export async function ensureBuilt(root: string, env: NodeJS.ProcessEnv, stop?: AbortSignal): Promise<void> {
  if (isBuilt(root)) return;
  const lock = join(root, "node_modules", ".cache", "clave-sence-build.lock");
  await withLock(lock, () => build(root, env, stop), stop);
}

async function build(root: string, env: NodeJS.ProcessEnv, stop?: AbortSignal): Promise<void> {
  // Somebody else may have built it while this one waited.
  if (isBuilt(root)) return;
  process.stdout.write("Building the site: about a minute, and only after a change.\n");
  const sources = fingerprint(root);
  rmSync(join(root, ".next", "BUILD_ID"), { force: true });
  const next = spawn(process.execPath, [nextCli(root), "build"], { cwd: root, env, stdio: "inherit" });
  const end = () => next.kill();
  stop?.addEventListener("abort", end);
  const [code] = await once(next, "exit");
  stop?.removeEventListener("abort", end);
  stop?.throwIfAborted();
  if (code !== 0) throw new Error("The build failed.");
  markBuilt(root, sources);
}
