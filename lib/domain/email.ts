import type { Judged } from "./judged";
import { lengthOf, tidy } from "./text";

export type EmailFault = "emailMissingAt" | "emailInvalid" | "emailTooLong";

const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
const local = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * An address that every carrier accepts: the name as written, the domain lower-cased and in ASCII. Signs that East
 * Asian keyboards make full-width (＠ ．) count as the plain ones; quoted names and spaces are refused.
 */
export function parseEmail(raw: string): Judged<string, EmailFault> {
  const text = tidy(raw);
  if (lengthOf(text) > MAX_LENGTH) return { ok: false, code: "emailTooLong" };
  const at = text.indexOf("@");
  if (at < 0) return { ok: false, code: "emailMissingAt" };
  const name = text.slice(0, at);
  const host = toAscii(text.slice(at + 1));
  if (!local.test(name) || name.length > MAX_LOCAL || !host || !domain.test(host)) {
    return { ok: false, code: "emailInvalid" };
  }
  const value = `${name}@${host}`;
  return value.length > MAX_LENGTH ? { ok: false, code: "emailTooLong" } : { ok: true, value };
}

/** Punycode for domains such as `ñandú.cl`; `null` for what is no domain. */
function toAscii(host: string): string | null {
  // Kept from the URL parser, which would read them as a port, a path, a user or an escape.
  if (/[\s/\\?#:@%[\]]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname;
}
