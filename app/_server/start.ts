import "server-only";
import { faultOf } from "@/lib/adapters/log";
import { env } from "@/lib/env";
import { runJobs } from "./jobs";
import { services } from "./wiring";

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
    try {
      await runJobs();
    } catch (error) {
      services().log.error(faultOf(error), "the jobs failed; they will run again");
    } finally {
      running = false;
    }
  };
  setInterval(tick, EVERY_MS).unref();
}
