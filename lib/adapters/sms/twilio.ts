import type { RequestClient, Twilio } from "twilio";
import type { Carrier, CarrierAnswer, Letter } from "@/lib/ports";

const TIMEOUT_MS = 10_000;

export type TwilioSettings = { accountSid: string; authToken: string; from: string; siteUrl: string };

/** Where Twilio reports; also part of what it signs. */
export const reportUrl = (siteUrl: string) => `${siteUrl}/api/twilio`;

/**
 * SMS through Twilio, from a number or a messaging service (`MG…`). `httpClient` is for tests.
 *
 * Twilio knows no idempotency key for messages, so the latest ones to that number are looked at first:
 * a key, a code or a link makes each text unlike any other.
 */
export function makeTwilioCarrier({
  accountSid,
  authToken,
  from,
  siteUrl,
  httpClient,
}: TwilioSettings & { httpClient?: RequestClient }): Carrier {
  return {
    async send(letter) {
      const { default: twilio } = await import("twilio");
      const client = twilio(accountSid, authToken, { timeout: TIMEOUT_MS, ...(httpClient && { httpClient }) });
      try {
        const sid = (await alreadySent(client, letter)) ?? (await create(client, letter));
        return { ok: true, providerId: sid };
      } catch (error) {
        return judge(error);
      }
    },
  };

  async function create(client: Twilio, { to, text }: Letter): Promise<string> {
    const sender = from.startsWith("MG") ? { messagingServiceSid: from } : { from };
    const message = await client.messages.create({ ...sender, to, body: text, statusCallback: reportUrl(siteUrl) });
    return message.sid;
  }
}

async function alreadySent(client: Twilio, { to, text }: Letter): Promise<string | undefined> {
  const latest = await client.messages.list({ to, limit: 20 });
  return latest.find(({ body, direction }) => body === text && direction !== "inbound")?.sid;
}

/** Faults of our sender, not of this message: wrong, not ours, or unable to send. */
const senderCodes = new Set([21212, 21606, 21659, 21660]);

/** Only 400 is about this message. 401 and 404 are about our account, and may be repaired before we give up. */
function judge(error: unknown): CarrierAnswer {
  const status = numberOf(error, "status");
  if (status === null) return { ok: false, permanent: false, reason: "unreachable" };
  const code = numberOf(error, "code") ?? 0;
  return { ok: false, permanent: status === 400 && !senderCodes.has(code), reason: `twilio ${status} ${code}` };
}

function numberOf(error: unknown, name: "status" | "code"): number | null {
  const value = typeof error === "object" && error !== null ? Reflect.get(error, name) : null;
  return typeof value === "number" ? value : null;
}
