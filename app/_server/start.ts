import "server-only";
import { env } from "@/lib/env";
import { runJobs } from "./jobs";

const EVERY_MS = 30_000;

/** On one's own server the jobs run in it, every half minute; on Vercel its scheduler calls /api/tareas. */
export function start(): void {
  // A missing variable stops the start here, with its name, and not at somebody's first request.
  const { CLAVE_LAUNCHER } = env();
  if (CLAVE_LAUNCHER !== "1") return;
  let running = false;
  const tick = async () => {
    if (running) return;
    running = true;
    await runJobs();
    running = false;
  };
  setInterval(tick, EVERY_MS).unref();
}
