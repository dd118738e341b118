import parsePhoneNumber from "libphonenumber-js/max";
import { tidyNumber } from "./text";

/** What somebody in Chile dials. `coded`: the country's code stood before it. */
export type Dialled = { kind: "chilean"; digits: string; national: string; coded: boolean };

/** What was written of a telephone number, before anything is asked of it. */
export type Written = Dialled | { kind: "words" } | { kind: "extension" } | { kind: "foreign" };

const label = /^(?:tel|cel|fono|m[oó]vil|whatsapp)[a-zé]*[.:]? ?/i;
const extension = /\d[ ,.-]*(?:ext|anexo|int|x|#)[a-z.]*:? ?\d+$/i;
/** From here on a number without a plus is one with another country's code before it. */
const INTERNATIONAL = 11;

/**
 * Reads the digits of a telephone number, however they are grouped, bracketed and led in: `(+56 9) 6123 4321`,
 * `0056…`, `56 9…`, and the 0 that was dialled before 9 and 2 until 2016.
 */
export function dialled(raw: string): Written {
  const text = tidyNumber(raw).replace(label, "");
  if (extension.test(text)) return { kind: "extension" };
  const bare = text.replace(/[ .,/()[\]_-]/g, "");
  if (!/^\+?\d+$/.test(bare)) return { kind: "words" };
  const digits = bare.replace(/^(?:\+|00)/, "");
  const lead = digits !== bare;
  const coded = digits.startsWith("56") && (lead || digits.length >= INTERNATIONAL - 1);
  if (!coded && isForeign(digits, lead)) return { kind: "foreign" };
  const national = (coded ? digits.slice(2) : digits).replace(/^0/, "");
  return { kind: "chilean", digits, national, coded };
}

/** `lead`: a plus or 00 says so, but where somebody put a plus before the 9 of a mobile. */
function isForeign(digits: string, lead: boolean): boolean {
  if (lead && !/^9\d{8}$/.test(digits)) return true;
  return (lead || digits.length >= INTERNATIONAL) && parsePhoneNumber(`+${digits}`)?.isValid() === true;
}
