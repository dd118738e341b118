// "max" is the smallest metadata that tells a line of a person from a toll-free or shared-cost number.
import parsePhoneNumber from "libphonenumber-js/max";
import { type Dialled, dialled } from "./dialled";
import type { Judged } from "./judged";

export type PhoneFault =
  | "telefonoInvalid"
  | "telefonoExtension"
  | "telefonoForeign"
  | "telefonoService"
  | "telefonoNoArea"
  | "telefonoCount"
  | "telefonoUnknown";

export type CelularFault = "celularInvalid" | "celularForeign" | "celularOther" | "celularCount" | "celularStart";

const personal = new Set(["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "VOIP"]);
const services = new Set(["TOLL_FREE", "SHARED_COST", "PREMIUM_RATE", "UAN", "VOICEMAIL", "PAGER"]);

/**
 * Chile's numbering plan (Decreto 18 of 2014): new ranges are handed out faster than the metadata follows, and a
 * real number must not be refused.
 */
const mobile = /^9[2-9]\d{7}$/;
const plan = [mobile, /^2[2-9]\d{7}$/, /^(?:3[2-5]|4[1-5]|5[13578]|6[13-57]|7[1-35])[2-9]\d{6}$/];

/**
 * A Chilean fixed or mobile number in any usual spelling, as E.164. Numbers of other countries, without area code,
 * with an extension (it would be lost), of services such as 600 and 800 and of too many or too few digits each fail
 * with their own code; `n` is how many digits were written.
 */
export function parseChileanPhone(raw: string): Judged<string, PhoneFault> {
  const read = dialled(raw);
  if (read.kind === "words") return { ok: false, code: "telefonoInvalid" };
  if (read.kind === "extension") return { ok: false, code: "telefonoExtension" };
  if (read.kind === "foreign") return { ok: false, code: "telefonoForeign" };
  const { national } = read;
  if (isPersonal(national)) return { ok: true, value: `+56${national}` };
  if (isService(national)) return { ok: false, code: "telefonoService" };
  const n = national.length;
  if (n === 9) return { ok: false, code: "telefonoUnknown" };
  return n >= 6 && n <= 8 ? { ok: false, code: "telefonoNoArea" } : { ok: false, code: "telefonoCount", params: { n } };
}

/**
 * A Chilean mobile as E.164: the 8 digits that follow +56 9, or the whole number in any usual spelling.
 * `celularOther`: a line that is no mobile. `celularStart`: no mobile goes on like this after +56 9. `n` is how many
 * digits were written after it.
 */
export function parseCelular(raw: string): Judged<string, CelularFault> {
  const read = dialled(raw);
  if (read.kind === "words" || read.kind === "extension") return { ok: false, code: "celularInvalid" };
  if (read.kind === "foreign") return { ok: false, code: "celularForeign" };
  const national = read.digits.length === 8 ? `9${read.digits}` : read.national;
  if (mobile.test(national)) return { ok: true, value: `+56${national}` };
  if (/^9\d{8}$/.test(national)) return { ok: false, code: "celularStart" };
  if (isPersonal(national) || isToll(national) || isOfAnotherArea(read)) return { ok: false, code: "celularOther" };
  const n = national.length - (national.startsWith("9") && (read.coded || national.length > 9) ? 1 : 0);
  return { ok: false, code: "celularCount", params: { n } };
}

function isPersonal(national: string): boolean {
  if (plan.some((range) => range.test(national))) return true;
  const found = parsePhoneNumber(`+56${national}`);
  return found?.country === "CL" && found.isValid() && personal.has(found.getType() ?? "");
}

const isToll = (national: string): boolean => services.has(parsePhoneNumber(`+56${national}`)?.getType() ?? "");

/** Emergencies and the like are dialled with three or four digits. */
const isService = (national: string): boolean => /^1\d{2,3}$/.test(national) || isToll(national);

/** After an explicit +56 everything but a 9 is the area code of something else. */
const isOfAnotherArea = ({ coded, national }: Dialled): boolean => coded && !national.startsWith("9");

/** `+56 9 6123 4321`, `+56 32 212 3456`; as it came when it is no Chilean number. */
export function formatPhone(e164: string): string {
  return e164
    .replace(/^\+56([29])(\d{4})(\d{4})$/, "+56 $1 $2 $3")
    .replace(/^\+56([3-8]\d)(\d{3})(\d{4})$/, "+56 $1 $2 $3");
}

/** The 8 digits that the form shows after +56 9. */
export function celularDigits(e164: string): string {
  return e164.replace(/^\+569/, "");
}
