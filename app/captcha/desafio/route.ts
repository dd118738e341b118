import type { NextRequest } from "next/server";
import { services } from "@/app/_server/wiring";

const PURPOSE = /^(natural|juridica|migrante)\/(registro|recuperar|cambiar|actualizar|facilitador)$/;

/** A proof of work instead of letters, as ALTCHA's JSON: `?para=` names the trámite, such as `migrante/registro`. */
export async function GET(request: NextRequest): Promise<Response> {
  const purpose = request.nextUrl.searchParams.get("para") ?? "";
  const headers = { "Cache-Control": "no-store" };
  if (!PURPOSE.test(purpose)) return new Response(null, { status: 400, headers });
  return new Response(await services().captcha.challenge(purpose), {
    headers: { ...headers, "Content-Type": "application/json" },
  });
}
