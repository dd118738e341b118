import type { ErrorResponse } from "resend";
import type { Carrier, CarrierAnswer } from "@/lib/ports";

const TIMEOUT_MS = 10_000;
/** Resend allows few requests a second; whoever waits for a key should not wait for the next round instead. */
const PATIENCE = 3;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * E-mail through Resend, which drops a repeated `letter.id` for 24 hours.
 * `baseUrl` and `pause` are for tests: a stand-in server, and no waiting.
 */
export function makeResendCarrier({
  apiKey,
  from,
  baseUrl,
  pause = sleep,
}: {
  apiKey: string;
  from: string;
  baseUrl?: string;
  pause?: (ms: number) => Promise<void>;
}): Carrier {
  return {
    async send({ id, to, subject, text, html }) {
      const { Resend } = await import("resend");
      const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
      const email = { from, to, subject, text, ...(html !== null && { html }) };
      for (let tries = 1; ; tries++) {
        const options = { idempotencyKey: id, signal: AbortSignal.timeout(TIMEOUT_MS) };
        const { data, error, headers } = await resend.emails.send(email, options);
        if (!error) return { ok: true, providerId: data.id };
        if (error.name !== "rate_limit_exceeded" || tries === PATIENCE) return judge(error, id);
        await pause(1000 * Math.min(Number(headers?.["retry-after"]) || 1, 5));
      }
    },
  };
}

/** What may be wrong with this one letter. All else may pass, or is ours to repair: 401, 403, a sender not verified. */
const permanentStatuses = new Set([400, 422, 451]);

function judge({ name, statusCode }: ErrorResponse, id: string): CarrierAnswer {
  // The key is taken by an earlier try whose words differed, as after an update: that one was accepted.
  if (name === "invalid_idempotent_request") return { ok: true, providerId: `resend:${id}` };
  const permanent = permanentStatuses.has(statusCode ?? 0) && name !== "invalid_from_address";
  return { ok: false, permanent, reason: statusCode ? `${name} ${statusCode}` : "unreachable" };
}
