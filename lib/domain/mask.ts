import { formatEmail } from "./email-shown";

/** Always as many, so that the length does not leak. */
const DOTS = "•••";

/** `m•••n@gmail.com`; names of one or two letters show only the first: `m•••@gmail.com`. */
export function maskEmail(value: string): string {
  const email = formatEmail(value);
  const at = email.lastIndexOf("@");
  const name = [...email.slice(0, at)];
  const last = name.length > 2 ? name.at(-1) : "";
  return `${name[0] ?? ""}${DOTS}${last}${email.slice(at)}`;
}

/** `+56 9 •••• ••21` for a Chilean number in E.164. */
export function maskPhone(e164: string): string {
  return `+56 ${e164.slice(3, 4)} •••• ••${e164.slice(-2)}`;
}

/** `•••519`: never more than a third of the number, nor than three characters. */
export function maskDocument(number: string): string {
  const shown = Math.min(3, Math.floor(number.length / 3));
  return `${DOTS}${number.slice(number.length - shown)}`;
}
