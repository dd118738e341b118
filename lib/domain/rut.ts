import type { Identifier } from "./identifier";

/** The dígito verificador of a number, by módulo 11: weights 2 to 7 from the right, over and over. */
function checkDigit(number: string): string {
  const sum = [...number].reverse().reduce((total, digit, place) => total + Number(digit) * (2 + (place % 6)), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? "0" : rest === 10 ? "K" : String(rest);
}

/**
 * A RUN or RUT from 1 to 99.999.999 as `12345678-5`, written with any mix of dots, hyphens and spaces,
 * either case of K, and up to four zeros before it, as other systems pad it; `null` when it is anything
 * else or its dígito verificador does not match.
 */
export function parseRut(raw: string): string | null {
  const match = /^0{0,4}(\d{1,8})([\dK])$/.exec(raw.replace(/[\s.\p{Pd}\u2212]/gu, "").toUpperCase());
  const number = match?.[1]?.replace(/^0+/, "");
  const given = match?.[2];
  return number && given === checkDigit(number) ? `${number}-${given}` : null;
}

/** As people write it: `12.345.678-5`. */
export function formatRut(canonical: string): string {
  return canonical.replace(/\B(?=(\d{3})+-)/g, ".");
}

/** What was typed as the identifier of a natural person (`run`) or of a company (`rut`); `null` as `parseRut`. */
export function rutIdentifier(kind: "run" | "rut", raw: string): Identifier | null {
  const canonical = parseRut(raw);
  return canonical === null ? null : { kind, value: canonical, lookup: canonical };
}
