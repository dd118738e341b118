import "server-only";
import { after } from "next/server";
import { writeLetter } from "@/lib/adapters/letters";
import { faultOf } from "@/lib/adapters/log";
import { deliver } from "@/lib/procedures/deliver";
import { services } from "./wiring";

/** Sends what is queued; harmless to call at any time and from several places at once. */
export async function flush(): Promise<number> {
  const { deliveries, carriers, clock, log, siteUrl } = services();
  return deliver({ deliveries, carriers, clock, log, letters: { write: (due) => writeLetter(due, siteUrl) } });
}

/** Sends once the answer is on its way: how long a provider takes tells nobody anything. */
export function flushSoon(): void {
  after(async () => {
    try {
      await flush();
    } catch (error) {
      services().log.error(faultOf(error), "sending failed; the job will retry");
    }
  });
}
