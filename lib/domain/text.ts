import { foldBlanks, foldDigits, foldSigns, foldWidth, withoutInvisible } from "./characters";

/**
 * What a person meant to write: Unicode NFC, without what nobody sees (which lets two looks-alike texts differ),
 * full-width forms as the plain ones, trimmed, inner blanks as one space.
 */
export function tidy(raw: string): string {
  return foldBlanks(foldWidth(withoutInvisible(raw)))
    .trim()
    .normalize("NFC");
}

/** The same of a number or a date: the digits of any script as 0 to 9, any dash as a hyphen. */
export function tidyNumber(raw: string): string {
  return foldSigns(foldDigits(tidy(raw)));
}

/** Length in characters as people count them: code points, so that an emoji or a rare letter is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** For comparing without case and Latin accents: `Ñuñoa` and `NUNOA` become the same. */
export function fold(text: string): string {
  // Before and after: `℡` becomes capitals only when it is taken apart.
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
}
