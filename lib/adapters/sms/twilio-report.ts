import type { Deliveries } from "@/lib/ports";
import { isProviderId } from "../provider-id";
import { reportUrl, type TwilioSettings } from "./twilio";

/** What `Deliveries.reported` is called with. */
type Report = Parameters<Deliveries["reported"]>;

const states = new Map<string, Report[1]>([
  ["delivered", "entregado"],
  ["undelivered", "rebotado"],
  ["failed", "rebotado"],
]);

/**
 * What a status callback of Twilio says. "refused" when it is unsigned or altered; `null` for a status that
 * settles nothing, and for an id that no message of ours can have. Twilio signs no time: a replay is known by its event, which is always the same.
 */
export async function readTwilioReport(
  { body, headers }: { body: string; headers: Headers },
  { authToken, siteUrl }: Pick<TwilioSettings, "authToken" | "siteUrl">,
): Promise<Report | "refused" | null> {
  const params = Object.fromEntries(new URLSearchParams(body));
  const { default: twilio } = await import("twilio");
  const signature = headers.get("x-twilio-signature") ?? "";
  if (!twilio.validateRequest(authToken, signature, reportUrl(siteUrl), params)) return "refused";
  const { MessageSid, MessageStatus = "" } = params;
  const state = states.get(MessageStatus);
  return isProviderId(MessageSid) && state ? [MessageSid, state, `twilio:${MessageSid}:${MessageStatus}`] : null;
}
