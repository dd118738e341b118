import type { NextRequest } from "next/server";
import { services } from "@/app/_server/wiring";
import { asLang } from "@/lib/i18n/lang";
import { messages } from "@/lib/i18n/messages";

/**
 * The characters of a captcha, spoken: `?t=` is its token, `?lang=` the language. Without JavaScript this opens in
 * a tab of its own, so a captcha that is no longer good gets a sentence.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const lang = asLang(searchParams.get("lang")) ?? "es";
  const sound = await services().captcha.speak(searchParams.get("t") ?? "", lang);
  if (!sound)
    return new Response(messages[lang].captcha.gone, { status: 404, headers: { "Cache-Control": "no-store" } });
  const headers = { "Cache-Control": "no-store", "Content-Type": "audio/wav", "Accept-Ranges": "bytes" };
  const part = partOf(sound, request.headers.get("range"));
  if (!part) return new Response(Buffer.from(sound), { headers });
  return new Response(Buffer.from(part.bytes), { status: 206, headers: { ...headers, "Content-Range": part.range } });
}

/** Safari plays only what it can fetch in pieces (RFC 9110 §14): `bytes=0-1`, `bytes=2-`. Else the whole is sent. */
function partOf(sound: Uint8Array, header: string | null): { bytes: Uint8Array; range: string } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined) return null;
  const start = Number(from);
  const end = Math.min(to ? Number(to) : sound.length - 1, sound.length - 1);
  if (start > end) return null;
  return { bytes: sound.subarray(start, end + 1), range: `bytes ${start}-${end}/${sound.length}` };
}
