import "server-only";
import { Busy } from "@/lib/adapters/queue";
import { type Failure, fail, type Result } from "@/lib/errors";
import { currentResponse } from "@/lib/web/current-response";

/** A full queue is no bug: it is said, and what was typed stays. */
export async function unlessBusy<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Busy) return fail("busy");
    throw error;
  }
}

/** Says in a header too how long to wait, where a server of ours gives the answer. */
export function retryAfter(failures: Failure[]): void {
  const minutes = failures.map(({ code, params }) => (code === "busy" ? 0.1 : Number(params?.minutes ?? 0)));
  const seconds = Math.ceil(Math.max(0, ...minutes) * 60);
  if (seconds > 0) currentResponse.getStore()?.setHeader("Retry-After", seconds);
}
