import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A TCP port on the loopback address that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}

/**
 * Why `port` cannot be listened on at `host`, as the system's code; `null` when it can. An instance
 * that is just ending is given a moment: after a Ctrl-C npm gives the terminal back before that.
 */
export async function obstacleTo(port: number, host: string): Promise<string | null> {
  let obstacle: string | null = null;
  for (let tries = 0; tries < 15; tries += 1) {
    obstacle = await tryToListen(port, host);
    if (obstacle !== "EADDRINUSE") break;
    await wait(200);
  }
  return obstacle;
}

async function tryToListen(port: number, host: string): Promise<string | null> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
  server.close();
  await once(server, "close");
  return null;
}
