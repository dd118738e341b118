import type { Deliveries } from "@/lib/ports";
import { isProviderId } from "../provider-id";

/** What `Deliveries.reported` is called with. */
type Report = Parameters<Deliveries["reported"]>;

const states = new Map<string, Report[1]>([
  ["email.delivered", "entregado"],
  ["email.bounced", "rebotado"],
  ["email.failed", "rebotado"],
  ["email.suppressed", "rebotado"],
]);

/**
 * What a webhook of Resend says. "refused" when it is unsigned, altered, or more than five minutes old;
 * `null` for events that settle nothing, such as an e-mail that was opened or
 * marked as spam, and for ids that no message of ours can have.
 */
export async function readResendReport(
  { body, headers }: { body: string; headers: Headers },
  { apiKey, webhookSecret }: { apiKey: string; webhookSecret: string },
): Promise<Report | "refused" | null> {
  const id = headers.get("svix-id") ?? "";
  const { Resend } = await import("resend");
  try {
    const event = new Resend(apiKey).webhooks.verify({
      payload: body,
      headers: {
        id,
        timestamp: headers.get("svix-timestamp") ?? "",
        signature: headers.get("svix-signature") ?? "",
      },
      webhookSecret,
    });
    const state = states.get(event.type);
    const emailId: unknown = "email_id" in event.data ? event.data.email_id : null;
    return state && isProviderId(emailId) && isProviderId(id) ? [emailId, state, `resend:${id}`] : null;
  } catch {
    return "refused";
  }
}
