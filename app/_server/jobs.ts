import "server-only";
import { purge } from "@/db/maintenance";
import { faultOf } from "@/lib/adapters/log";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { flush } from "./flush";
import { services } from "./wiring";

/**
 * What has to happen without anybody asking: kept changes, unsent messages, things past their date.
 * Each on its own: one that fails is logged, runs again the next time, and keeps none of the others back.
 */
export async function runJobs(): Promise<{ applied: number; sent: number }> {
  const failed = (error: unknown) => services().log.error(faultOf(error), "a job failed; it will run again");
  const job = <T>(work: () => Promise<T>, otherwise: T) =>
    work().catch((error: unknown) => {
      failed(error);
      return otherwise;
    });
  const applied = await job(() => applyChanges(services(), failed), 0);
  const sent = await job(flush, 0);
  await job(() => purge(services()), undefined);
  return { applied, sent };
}
