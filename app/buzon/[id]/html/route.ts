import { services } from "@/app/_server/wiring";
import { readMail } from "@/lib/adapters/mailbox";

/** Inline styles are all an e-mail has; links open in a window of their own, since no page may be framed. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The HTML of an e-mail as it was written, to be framed by its page, which says so when there is none. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const dir = services().mailboxDir;
  const { id } = await params;
  const mail = dir === null ? null : await readMail(dir, id);
  if (!mail?.html)
    return new Response(null, { status: 307, headers: { Location: `/buzon/${encodeURIComponent(id)}` } });
  return new Response(mail.html.replace("<head>", '<head><base target="_blank">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "SAMEORIGIN",
      "X-Robots-Tag": "noindex",
      "Referrer-Policy": "no-referrer",
    },
  });
}
