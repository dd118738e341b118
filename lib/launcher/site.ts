import { type StdioOptions, spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nextCli } from "@/lib/launcher/build";
import type { Options } from "@/lib/launcher/options";

export type Site = {
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  /** Lets requests that are under way finish, ten seconds at most. */
  stop(): Promise<void>;
};

/**
 * Starts lib/launcher/server.ts or `next dev`; resolves as soon as it answers on its port.
 *
 * @throws when it ends before that; what was wrong is already on the screen.
 */
export async function startSite(
  root: string,
  mode: "start" | "dev",
  { host, port }: Options,
  env: NodeJS.ProcessEnv,
): Promise<Site> {
  const args =
    mode === "start"
      ? ["--import", "tsx", join(root, "lib/launcher/server.ts")]
      : [nextCli(root), "dev", "--hostname", host, "--port", String(port)];
  const stdio: StdioOptions =
    mode === "start" ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "inherit", "inherit"];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...env, HOST: host, PORT: String(port) }, stdio });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const answers = await answering(ended, host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host, port);
  if (!answers) throw new Error("The site did not start.");
  return {
    ended,
    async stop() {
      child.kill("SIGTERM");
      const giveUp = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(giveUp);
    },
  };
}

async function answering(ended: Promise<void>, host: string, port: number): Promise<boolean> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over && !(await accepts(host, port))) await wait(50);
  return !over;
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
