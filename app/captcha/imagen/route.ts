import type { NextRequest } from "next/server";
import { services } from "@/app/_server/wiring";

/** The picture of a captcha: `?t=` is its token. */
export async function GET(request: NextRequest): Promise<Response> {
  const picture = await services().captcha.draw(request.nextUrl.searchParams.get("t") ?? "");
  const headers = { "Cache-Control": "no-store" };
  if (!picture) return new Response(null, { status: 404, headers });
  return new Response(Buffer.from(picture), { headers: { ...headers, "Content-Type": "image/png" } });
}
