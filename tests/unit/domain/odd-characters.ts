/*
 * What reaches us from keyboards, clipboards and telephones beside what was meant. Written out, not taken from the
 * table in lib/domain: every field has to read them alike.
 */

const list = (codePoints: number[]) => codePoints.map((codePoint) => String.fromCodePoint(codePoint));

export const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Nothing of them is seen: as if they were not there. */
export const invisible = list([
  ...[0x0000, 0x0007, 0x001b, 0x007f, 0x009f], // controls
  ...[0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0x2063, 0xfeff], // soft hyphen, zero-width, byte order mark
  ...[0x200e, 0x200f, 0x061c, 0x202a, 0x202e, 0x2066, 0x2069], // directions
  ...[0xfe00, 0xfe0e, 0xfe0f, 0xe0100, 0x180b, 0x180f], // variation selectors
  ...[0x034f, 0x115f, 0x1160, 0x3164, 0xffa0, 0x17b4, 0x180e], // joiners and fillers
  ...[0xe0020, 0xe007f, 0xfff9, 0xfffc], // tags, annotations, the box of dictation
]);

/** Blanks: as a space, and as nothing at the ends. */
export const blanks = list([
  ...[0x0009, 0x000a, 0x000b, 0x000c, 0x000d, 0x0020, 0x0085, 0x00a0, 0x1680],
  ...[0x2000, 0x2003, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x2800, 0x3000],
]);

/** Dashes: as a hyphen. */
export const dashes = list([
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2e3a, 0xfe58, 0xfe63, 0xff0d],
  ...[0x02d7, 0x2043, 0x2796, 0x30fc, 0xff70],
]);

/** The digits 0 to 9 in other scripts and styles. */
export const digits = [
  "٠١٢٣٤٥٦٧٨٩",
  "۰۱۲۳۴۵۶۷۸۹",
  "०१२३४५६७८९",
  "০১২৩৪৫৬৭৮৯",
  "๐๑๒๓๔๕๖๗๘๙",
  "０１２３４５６７８９",
  "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
  "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
];

/** A text with its ASCII digits in one of those. */
export const inDigits = (text: string, script: string) =>
  text.replace(/[0-9]/g, (digit) => [...script][Number(digit)] ?? "");

/** A text as an East Asian keyboard makes it. */
export const inWide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
