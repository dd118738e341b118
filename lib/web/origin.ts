/**
 * Whether a form comes from another site (CSRF), or hides where it comes from. Compares as Next does before a
 * server action, which answers a mismatch with a bare 500. Without an `Origin`, which browsers send with every
 * form, nothing that a browser keeps can have been misused.
 */
export function isForeign(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
