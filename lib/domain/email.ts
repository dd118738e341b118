import type { Judged } from "./judged";
import { lengthOf, tidy } from "./text";

export type EmailFault =
  | "emailMissingAt"
  | "emailTwoAts"
  | "emailBlank"
  | "emailNoName"
  | "emailNoDomain"
  | "emailNoDot"
  | "emailDots"
  | "emailComma"
  | "emailAccents"
  | "emailSign"
  | "emailDomain"
  | "emailNameTooLong"
  | "emailTooLong";

const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
const local = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * An address that every carrier accepts: the name as written, the domain lower-cased and in ASCII. What can only be
 * meant one way is mended (`mended`); quoted names, letters with accents before the @ and blanks are refused, each
 * with the code of what is wrong. `sign`: the first that no address has.
 */
export function parseEmail(raw: string): Judged<string, EmailFault> {
  const text = mended(tidy(raw));
  if (lengthOf(text) > MAX_LENGTH) return { ok: false, code: "emailTooLong" };
  const [name = "", host, ...more] = text.split("@");
  if (host === undefined) return { ok: false, code: "emailMissingAt" };
  if (more.length > 0) return { ok: false, code: "emailTwoAts" };
  if (text.includes(" ")) return { ok: false, code: "emailBlank" };
  const fault = faultOfName(name) ?? faultOfDomain(host);
  if (fault) return fault;
  const ascii = toAscii(host);
  if (!ascii || !domain.test(ascii)) return { ok: false, code: "emailDomain" };
  const value = `${name}@${ascii}`;
  return value.length > MAX_LENGTH ? { ok: false, code: "emailTooLong" } : { ok: true, value };
}

/**
 * Without what is copied along with an address (`mailto:`, a name before `<…>`, brackets, quotes, the full stop of a
 * sentence), and with the apostrophe that telephones make curly.
 */
function mended(text: string): string {
  const link = /^mailto:([^?]*)/i.exec(text)?.[1] ?? text;
  const within = /<([^<>]*)>[ .,;:]*$/.exec(link)?.[1] ?? link;
  return within
    .replace(/[’‘ʼ´′]/g, "'")
    .replace(/^(?:mailto:|e-?mail:|correo:|im[eè]l:)/i, "")
    .replace(/^[\s<(["“”«]+/, "")
    .replace(/[\s>)\]}"“”»'.,;:!?…/\\]+$/, "");
}

type Fault = Extract<Judged<never, EmailFault>, { ok: false }>;

function faultOfName(name: string): Fault | null {
  if (name === "") return { ok: false, code: "emailNoName" };
  if (/[^\p{ASCII}]/u.test(name) && /[\p{L}\p{M}]/u.test(name.replace(/\p{ASCII}/gu, ""))) {
    return { ok: false, code: "emailAccents" };
  }
  if (name.includes(",")) return { ok: false, code: "emailComma" };
  const sign = /[^\w!#$%&'*+/=?^`{|}~.-]/u.exec(name)?.[0];
  if (sign) return { ok: false, code: "emailSign", params: { sign } };
  if (!local.test(name)) return { ok: false, code: "emailDots" };
  return name.length > MAX_LOCAL ? { ok: false, code: "emailNameTooLong" } : null;
}

function faultOfDomain(host: string): Fault | null {
  if (host === "") return { ok: false, code: "emailNoDomain" };
  if (host.includes(",")) return { ok: false, code: "emailComma" };
  if (/^\.|\.\./.test(host)) return { ok: false, code: "emailDots" };
  return host.includes(".") ? null : { ok: false, code: "emailNoDot" };
}

/** Punycode for domains such as `ñandú.cl`; `null` for what is no domain. */
function toAscii(host: string): string | null {
  // Kept from the URL parser, which would read them as a port, a path, a user or an escape.
  if (/[\s/\\?#:@%[\]]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname;
}
