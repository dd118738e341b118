import { type NextRequest, NextResponse } from "next/server";
import { makeLog } from "@/lib/adapters/log";
import { env } from "@/lib/env";
import { asLang, LANG_COOKIE, langCookie, pickLang } from "@/lib/i18n/lang";
import { echo } from "@/lib/run";
import { maxBodyBytes } from "@/lib/web/body-limit";
import { cookieOptions } from "@/lib/web/cookie";
import { COOKIES_HEADER, PROBE_COOKIE } from "@/lib/web/cookies-kept";
import { securityHeaders } from "@/lib/web/headers";
import { knownActions } from "@/lib/web/known-actions";
import { isForeign } from "@/lib/web/origin";
import { type Post, readPost } from "@/lib/web/post";
import { METHOD_HEADER, pageMethods, REASON_HEADER, type Reason, refusalStatus, TYPED_HEADER } from "@/lib/web/refusal";

/** Before every page: settles the language, sets the security headers, turns away what is no request of a browser's. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
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
  for (const name of [REASON_HEADER, METHOD_HEADER, TYPED_HEADER]) forwarded.delete(name);

  const response = await respond(request, forwarded, requestId);
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  if (reading && asked && asked !== cookie) response.cookies.set(LANG_COOKIE, asked, langCookie(siteUrl));
  if (bare) response.cookies.set(PROBE_COOKIE, "si", cookieOptions(siteUrl));
  return response;
}

/** Some twice what the longest form holds; whatever is longer is none of ours. */
const MOST_TYPED = 32_768;

async function respond(request: NextRequest, forwarded: Headers, requestId: string): Promise<NextResponse> {
  const reason = obstacle(request);
  const { pathname } = request.nextUrl;
  const post: Post =
    reason || !isFormPost(request) ? { is: "action" } : await readPost(request, knownActions(pathname));
  const refused = reason ?? (post.is === "unreadable" ? "ilegible" : null);
  if (refused) return refuse(refused, request, forwarded, requestId);
  if (post.is !== "outdated") return NextResponse.next({ request: { headers: forwarded } });

  log().info({ requestId }, "a form of another build was sent");
  // Next's own answer but for its status; its part in the browser reads the header.
  if (!post.form) return new NextResponse(null, { status: 404, headers: { "x-nextjs-action-not-found": "1" } });
  const typed = Buffer.from(JSON.stringify(echo(post.form))).toString("base64url");
  if (typed.length <= MOST_TYPED) forwarded.set(TYPED_HEADER, typed);
  return rewrite(new URL(request.url), 409, forwarded);
}

/** What is wrong with a request, as far as its headers tell. */
function obstacle(request: NextRequest): Reason | null {
  const { method, headers } = request;
  if (headers.has(METHOD_HEADER)) return "metodo";
  if (tooLarge(request)) return "demasiadoGrande";
  if (isRoute(request)) return null;
  if (!pageMethods.includes(method)) return "metodo";
  return method === "POST" && isForeign(headers) ? "origen" : null;
}

/** Browsers always tell the length of a form; a body that does not is counted as too large unread. */
const tooLarge = ({ method, headers }: NextRequest) =>
  method === "POST" && (headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > maxBodyBytes);

/** What is for programs judges its requests itself. */
const isRoute = ({ nextUrl }: NextRequest) => /^\/(api|captcha)\//.test(nextUrl.pathname);

const isFormPost = (request: NextRequest) => request.method === "POST" && !isRoute(request);

function refuse(reason: Reason, request: NextRequest, forwarded: Headers, requestId: string): NextResponse {
  log().info({ requestId, refused: reason, status: refusalStatus[reason] }, "a request was turned away");
  forwarded.set(REASON_HEADER, reason);
  const page = reason === "demasiadoGrande" ? "/demasiado-grande" : "/rechazo";
  const response = rewrite(new URL(page, request.url), refusalStatus[reason], forwarded);
  if (reason === "metodo") response.headers.set("Allow", pageMethods.join(", "));
  return response;
}

/** Without its content type a post is no server action any more, and the page it is sent to renders. */
function rewrite(to: URL, status: number, forwarded: Headers): NextResponse {
  forwarded.delete("content-type");
  forwarded.delete("next-action");
  return NextResponse.rewrite(to, { status, request: { headers: forwarded } });
}

let shared: ReturnType<typeof makeLog> | undefined;

function log() {
  shared ??= makeLog(env().LOG_LEVEL);
  return shared;
}

export const config = {
  // Static files need no policy; a message shown at /buzon/<id>/html brings its own.
  matcher: "/((?!_next/static|iconos\\.svg|icon\\.svg|robots\\.txt|buzon/[^/]+/html).*)",
};
