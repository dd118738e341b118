import { services } from "@/app/_server/wiring";
import { readTwilioReport } from "@/lib/adapters/sms/twilio-report";

/** Twilio tells here how an SMS fared. */
export async function POST(request: Request): Promise<Response> {
  const { env, siteUrl, deliveries } = services();
  const authToken = env.TWILIO_AUTH_TOKEN;
  if (!authToken) return new Response(null, { status: 404 });
  const { headers } = request;
  const report = await readTwilioReport({ body: await request.text(), headers }, { authToken, siteUrl });
  if (report === "refused") return new Response(null, { status: 403 });
  // Not known yet: a later try of the provider will find it.
  if (report && !(await deliveries.reported(...report))) return new Response(null, { status: 503 });
  return new Response(null, { status: 204 });
}
