import type { NextRequest } from "next/server";
import { services } from "@/app/_server/wiring";
import { perfilTramites } from "@/lib/domain/offer";
import { perfiles } from "@/lib/domain/perfil";
import { captchaPurpose } from "@/lib/procedures/human";

const purposes = new Set(
  perfiles.flatMap((perfil) => perfilTramites[perfil].map((tramite) => captchaPurpose({ perfil, tramite }))),
);

/** A proof of work instead of letters, as ALTCHA's JSON: `?para=` names the trámite, such as `migrante/registro`. */
export async function GET(request: NextRequest): Promise<Response> {
  const purpose = request.nextUrl.searchParams.get("para") ?? "";
  const headers = { "Cache-Control": "no-store" };
  if (!purposes.has(purpose)) return new Response(null, { status: 400, headers });
  return new Response(await services().captcha.challenge(purpose), {
    headers: { ...headers, "Content-Type": "application/json" },
  });
}
