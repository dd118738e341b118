/*
 * The one table of characters: what cannot be seen, what is a blank, a dash, a digit, a letter made wide. `tidy`,
 * every parser and the rules of a new clave stand on it, so that no field takes what another refuses.
 */

/** White space that stands among the control characters: the next line (U+0085) is one, though `\s` leaves it out. */
const SPACING = "\\t\\n\\v\\f\\r\\u0085";

/**
 * Nothing to see: controls, direction marks, zero-width signs, halves of characters, variation selectors, fillers
 * (U+034F, U+3164 …), and the box that dictation on telephones leaves behind (U+FFFC).
 */
const INVISIBLE = `[\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\ufffc]|(?![${SPACING}])\\p{Cc}`;

/** Empty room, also where Unicode calls it a pattern (U+2800), a note head or a hieroglyph. */
const BLANK = "\\s\\u0085\\u2800\\u{13441}\\u{13442}\\u{1d159}";

/** What is drawn as a hyphen, and what other keyboards have in its place. */
const DASH = "\\p{Pd}\\u02d7\\u2043\\u207b\\u208b\\u2212\\u2500\\u2796\\u30fc\\uff70";

/** What is drawn as a point between digits. */
const POINT = "\\u00b7\\u2024\\u2027\\u2219\\u22c5\\u30fb\\uff65";

/** ASCII as East Asian keyboards make it, and their full stops. */
const WIDE = "！-～。｡";

/** Of no meaning that two machines share: what could not be decoded, what is for private use, what is no character. */
const DAMAGED = "\\ufffd\\p{Co}\\p{Noncharacter_Code_Point}";

const invisible = new RegExp(INVISIBLE, "u");
const invisibles = new RegExp(INVISIBLE, "gu");
const blanks = new RegExp(`[${BLANK}]+`, "gu");
const oddBlank = new RegExp(`(?! )[${BLANK}]`, "u");
const dashes = new RegExp(`[${DASH}]`, "gu");
const points = new RegExp(`[${POINT}]`, "gu");
const wide = new RegExp(`[${WIDE}]`, "u");
const wides = new RegExp(`[${WIDE}]`, "gu");
const damaged = new RegExp(`[${DAMAGED}]`, "u");

/** The text without what nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(invisibles, "");

/** Every run of blanks as one space. */
export const foldBlanks = (text: string): string => text.replace(blanks, " ");

/** Full-width letters, digits and signs as the plain ones they stand for. */
export const foldWidth = (text: string): string =>
  text.replace(wides, (sign) => (sign === "。" || sign === "｡" ? "." : sign.normalize("NFKC")));

/** Every dash as a hyphen, every point between digits as a full stop. */
export const foldSigns = (text: string): string => text.replace(dashes, "-").replace(points, ".");

/** The decimal digits of every script as 0 to 9. */
export const foldDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, (digit) => digitValue(digit));

/** Unicode keeps the ten digits of a script side by side, from zero on. */
function digitValue(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

/** Whether something is in the text that nobody sees. */
export const hasInvisible = (text: string): boolean => invisible.test(text);

/** Whether there is a blank that is not the one of the space bar. */
export const hasOddBlank = (text: string): boolean => oddBlank.test(text);

/** Whether there are full-width forms. */
export const hasWide = (text: string): boolean => wide.test(text);

/** Whether something did not arrive as it was typed, or shows something else on every machine. */
export const hasDamaged = (text: string): boolean => damaged.test(text);
