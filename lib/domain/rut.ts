import type { Identifier } from "./identifier";
import type { Judged } from "./judged";
import { tidyNumber } from "./text";

/**
 * `rutAsk` and `rutNoDigit`: the spelling leaves open whether the dígito verificador is there, and it would fit or
 * not. `rutAskGroups`: it is there and fits, but the dots stand where they never do, so that a digit may be missing.
 * `rutForeign`: right, but of nine digits, as foreigners are given them (IPE, NIP).
 */
export type RutFault = "rutWrong" | "rutForeign" | "rutAsk" | "rutNoDigit" | "rutAskGroups";

/** The SII numbers companies from here on. */
const FIRST_COMPANY = 50_000_000;
/** Fewer signs than this without a separator may be a whole RUT as well as a number that lacks its dígito. */
const SURE_LENGTH = 9;

/** The dígito verificador of a number, by módulo 11: weights 2 to 7 from the right, over and over. */
function checkDigit(number: string): string {
  const sum = [...number].reverse().reduce((total, digit, place) => total + Number(digit) * (2 + (place % 6)), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? "0" : rest === 10 ? "K" : String(rest);
}

/**
 * A RUN or RUT from 1 to 99.999.999 as `12345678-5`, written with dots, blanks or commas, a hyphen or another sign
 * before the dígito, either case of K, and up to four zeros before it, as other systems pad it.
 *
 * One number in eleven without its dígito reads as the RUT of somebody else: whatever the spelling leaves open is
 * asked, never guessed. Fails as `RutFault` says; `suggestion` and `whole` are shown as they would be read.
 */
export function parseRut(raw: string): Judged<string, RutFault> {
  const text = tidyNumber(raw)
    .toUpperCase()
    .replace(/^R\.?U\.?[NT]\.?:? ?/, "");
  const groups = text.split(/[ .,/_-]+/).filter((group) => group !== "");
  const [, padded = "", digit = ""] = /^0{0,4}(\d{1,9})([\dK])$/.exec(groups.join("")) ?? [];
  const number = padded.replace(/^0+/, "");
  if (number === "") return { ok: false, code: "rutWrong" };
  const fits = digit === checkDigit(number);
  const value = `${number}-${digit}`;
  const suggestion = formatRut(value);
  const askGroups = { ok: false, code: "rutAskGroups", params: { suggestion } } as const;
  switch (spelling(groups, number.length + 1)) {
    case "whole":
      if (!fits) return { ok: false, code: "rutWrong" };
      return number.length > 8 ? { ok: false, code: "rutForeign" } : { ok: true, value };
    case "open": {
      if (number.length > 8) return { ok: false, code: "rutWrong" };
      if (number.length === 8) return fits ? askGroups : { ok: false, code: "rutForeign" };
      const whole = formatRut(`${number}${digit}-…`);
      return fits
        ? { ok: false, code: "rutAsk", params: { suggestion, whole } }
        : { ok: false, code: "rutNoDigit", params: { whole } };
    }
    case "contradictory":
      return fits && number.length <= 8 ? askGroups : { ok: false, code: "rutWrong" };
  }
}

/** What the separators say of the last sign: that it is the dígito, that it may not be, or two things at once. */
function spelling(groups: string[], length: number): "whole" | "open" | "contradictory" {
  const last = groups.at(-1) ?? "";
  const number = [...groups.slice(0, -1), last.slice(0, -1)].filter((group) => group !== "");
  if (groups.length === 1) return last.endsWith("K") || length >= SURE_LENGTH ? "whole" : "open";
  if (inThrees(number)) return "whole";
  return inThrees(groups) && !last.endsWith("K") ? "open" : "contradictory";
}

/** Whether separators stand only where thousands are parted. */
const inThrees = ([, ...after]: string[]): boolean => after.every(({ length }) => length % 3 === 0);

/** As people write it: `12.345.678-5`. */
export function formatRut(canonical: string): string {
  return canonical.replace(/\B(?=(\d{3})+-)/g, ".");
}

/** Whether a canonical RUT is out of the range that only companies have. Some companies have a person's. */
export const isCompanyRut = (canonical: string): boolean => Number.parseInt(canonical, 10) >= FIRST_COMPANY;

/** What a natural person (`run`) or a company (`rut`) is found by. */
export const rutIdentifier = (kind: "run" | "rut", canonical: string): Identifier => ({
  kind,
  value: canonical,
  lookup: canonical,
});
