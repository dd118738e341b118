import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/lib/launcher/free-port";
import { nothingReal } from "./environment";

export type Server = {
  url: string;
  /** npm, as it was started by whoever typed `npm start`. */
  process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /**
   * Sends a signal to npm alone, as `kill` does, or to everything, as a terminal does; resolves when
   * npm and whoever could still print have ended.
   */
  end(signal: NodeJS.Signals, to?: "npm" | "group"): Promise<void>;
};

/**
 * `npm start` on a free port, resolved when it says that it is ready. The caller ends it.
 *
 * @throws what it printed, when it ends instead.
 */
export async function startServer(env: { DATA_DIR: string } & Record<string, string>): Promise<Server> {
  const port = await freePort();
  const child = spawn("npm", ["start"], {
    env: { ...process.env, PORT: String(port), LOG_LEVEL: "warn", ...nothingReal, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = once(child, "close");
  let printed = "";
  const ready = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Clave SENCE is at")) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(printed)))]);
  return {
    url: `http://localhost:${port}`,
    process: child,
    output: () => printed,
    async end(signal, to = "npm") {
      if (child.pid) process.kill(to === "npm" ? child.pid : -child.pid, signal);
      await ended;
    },
  };
}
