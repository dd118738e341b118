/**
 * What a person meant to write: Unicode NFC, without control, zero-width and direction marks
 * (which let two looks-alike texts differ), trimmed, inner spaces collapsed to one.
 */
export function tidy(raw: string): string {
  return raw
    .replace(/[\p{Cf}\p{Cs}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .normalize("NFC");
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
