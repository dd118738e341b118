import { keepReport } from "@/app/_server/provider-report";
import { services } from "@/app/_server/wiring";
import { readResendReport } from "@/lib/adapters/mail/resend-report";

/** Resend tells here how an e-mail fared. */
export async function POST(request: Request): Promise<Response> {
  const { env } = services();
  const { RESEND_API_KEY: apiKey, RESEND_WEBHOOK_SECRET: webhookSecret } = env;
  if (!apiKey || !webhookSecret) return new Response(null, { status: 404 });
  const { headers } = request;
  const report = await readResendReport({ body: await request.text(), headers }, { apiKey, webhookSecret });
  return keepReport(report, 401);
}
