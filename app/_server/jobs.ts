import "server-only";
import { purge } from "@/db/maintenance";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { flush } from "./flush";
import { services } from "./wiring";

/** What has to happen without anybody asking: kept changes, unsent messages, things past their date. */
export async function runJobs(): Promise<{ applied: number; sent: number }> {
  const applied = await applyChanges(services());
  const sent = await flush();
  await purge(services());
  return { applied, sent };
}
