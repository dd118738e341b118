import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { asLang, LANG_COOKIE, langCookie, pickLang } from "@/lib/i18n/lang";
import { maxBodyBytes } from "@/lib/web/body-limit";
import { COOKIES_HEADER, PROBE_COOKIE } from "@/lib/web/cookies-kept";
import { securityHeaders } from "@/lib/web/headers";

/** Before every page: settles the language, sets the security headers, turns away bodies that are too large. */
export function proxy(request: NextRequest): NextResponse {
  const siteUrl = env().SITE_URL;
  const bare = request.cookies.size === 0;
  const asked = asLang(request.nextUrl.searchParams.get("lang"));
  const cookie = request.cookies.get(LANG_COOKIE)?.value;
  // A form posted from a page whose address still says `?lang=` must not undo a choice made since.
  const reading = request.method === "GET" || request.method === "HEAD";
  const lang = pickLang({
    query: reading || !asLang(cookie) ? asked : null,
    cookie,
    acceptLanguage: request.headers.get("accept-language"),
  });
  request.cookies.set(LANG_COOKIE, lang);

  const nonce = btoa(crypto.randomUUID());
  const answer = securityHeaders({
    nonce,
    https: siteUrl.startsWith("https:"),
    dev: process.env.NODE_ENV === "development",
  });
  const requestId = crypto.randomUUID();

  const forwarded = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this header of the request.
  forwarded.set("content-security-policy", answer["Content-Security-Policy"] ?? "");
  forwarded.set("x-request-id", requestId);
  forwarded.set("x-path", request.nextUrl.pathname);
  forwarded.set(COOKIES_HEADER, bare ? "none" : "some");

  const response = tooLarge(request)
    ? refuse(request, forwarded)
    : NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  if (reading && asked && asked !== cookie) response.cookies.set(LANG_COOKIE, asked, langCookie(siteUrl));
  if (bare) response.cookies.set(PROBE_COOKIE, "si", probeCookie(siteUrl));
  return response;
}

const probeCookie = (siteUrl: string) =>
  ({ path: "/", sameSite: "lax", httpOnly: true, secure: siteUrl.startsWith("https:") }) as const;

/** Browsers always tell the length of a form; a body that does not is counted as too large unread. */
const tooLarge = ({ method, headers }: NextRequest) =>
  method === "POST" && (headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > maxBodyBytes);

/** Without its content type the post is no server action any more, and the page it is sent to renders. */
function refuse(request: NextRequest, forwarded: Headers): NextResponse {
  forwarded.delete("content-type");
  forwarded.delete("next-action");
  return NextResponse.rewrite(new URL("/demasiado-grande", request.url), {
    status: 413,
    request: { headers: forwarded },
  });
}

export const config = {
  // Static files need no policy; a message shown at /buzon/<id>/html brings its own.
  matcher: "/((?!_next/static|iconos\\.svg|icon\\.svg|robots\\.txt|buzon/[^/]+/html).*)",
};
