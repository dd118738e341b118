import "server-only";
import { faultOf } from "@/lib/adapters/log";
import type { Deliveries } from "@/lib/ports";
import { services } from "./wiring";

/** What a provider's report says, or that it is not theirs, or that it settles nothing. */
type Report = Parameters<Deliveries["reported"]> | "refused" | null;

/** Keeps what a provider reports of a message. Whatever is answered with 503 comes again. */
export async function keepReport(report: Report, refusedWith: number): Promise<Response> {
  if (report === "refused") return new Response(null, { status: refusedWith });
  if (report === null) return new Response(null, { status: 204 });
  const { deliveries, log } = services();
  try {
    // Not known yet: a later try of the provider will find it.
    return new Response(null, { status: (await deliveries.reported(...report)) ? 204 : 503 });
  } catch (error) {
    log.error(faultOf(error), "a provider's report was not kept; it will come again");
    return new Response(null, { status: 503 });
  }
}
