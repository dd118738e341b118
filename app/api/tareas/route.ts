import { timingSafeEqual } from "node:crypto";
import { runJobs } from "@/app/_server/jobs";
import { services } from "@/app/_server/wiring";

/** Called by the host's scheduler (Vercel sends `Authorization: Bearer CRON_SECRET` by itself). */
export async function GET(request: Request): Promise<Response> {
  const { CRON_SECRET } = services().env;
  if (!CRON_SECRET || !same(request.headers.get("authorization") ?? "", `Bearer ${CRON_SECRET}`)) {
    return new Response(null, { status: 401 });
  }
  return Response.json(await runJobs());
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
