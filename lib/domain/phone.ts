// "max" is the smallest metadata that tells a line of a person from a toll-free or shared-cost number.
import parsePhoneNumber from "libphonenumber-js/max";
import { tidyNumber } from "./text";

const personal = new Set(["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "VOIP"]);

/** Any mobile: new ranges are handed out faster than the metadata follows, and a real number must not be refused. */
const mobile = /^\+569[2-9]\d{7}$/;

/**
 * A Chilean fixed or mobile number in any usual spelling, as E.164; `null` for anything else: numbers of
 * other countries, without area code, with an extension (it would be lost), of services such as 600 and 800.
 */
export function parseChileanPhone(raw: string): string | null {
  // Before 2016 numbers were dialled 09 and 02; many still write them so.
  const withoutTrunk = tidyNumber(raw).replace(/^((?:\+?56)?[\s(-]*)0(?!0)\)?/, "$1");
  const found = parsePhoneNumber(withoutTrunk, { defaultCountry: "CL", extract: false });
  if (!found || found.ext) return null;
  if (mobile.test(found.number)) return found.number;
  return found.isValid() && found.country === "CL" && personal.has(found.getType() ?? "") ? found.number : null;
}

/** A Chilean mobile as E.164: the 8 digits that follow +56 9, or the whole number in any usual spelling. */
export function parseCelular(raw: string): string | null {
  const bare = tidyNumber(raw).replace(/[ .()-]/g, "");
  const phone = parseChileanPhone(/^\d{8}$/.test(bare) ? `+569${bare}` : raw);
  return phone?.startsWith("+569") ? phone : null;
}

/** `+56 9 6123 4321`; as it came when it is no telephone number. */
export function formatPhone(e164: string): string {
  return parsePhoneNumber(e164)?.formatInternational() ?? e164;
}

/** The 8 digits that the form shows after +56 9. */
export function celularDigits(e164: string): string {
  return e164.replace(/^\+569/, "");
}
