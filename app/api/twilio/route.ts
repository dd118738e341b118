import { keepReport } from "@/app/_server/provider-report";
import { services } from "@/app/_server/wiring";
import { readTwilioReport } from "@/lib/adapters/sms/twilio-report";

/** Twilio tells here how an SMS fared. */
export async function POST(request: Request): Promise<Response> {
  const { env, siteUrl } = services();
  const authToken = env.TWILIO_AUTH_TOKEN;
  if (!authToken) return new Response(null, { status: 404 });
  const { headers } = request;
  const report = await readTwilioReport({ body: await request.text(), headers }, { authToken, siteUrl });
  return keepReport(report, 403);
}
