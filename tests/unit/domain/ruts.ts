import fc from "fast-check";

/** The official table method, written differently from the code under test. */
export function digitOf(number: number): string {
  let sum = 0;
  let weight = 2;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * weight;
    weight = weight === 7 ? 2 : weight + 1;
  }
  return "0K987654321"[sum % 11] ?? "";
}

/** A failure is repeated by running again: the same numbers come out of it every time. */
const SEED = 20_260_312;
const SHORTEST = 1000;
const COUNT = 10_000;
const LARGEST = 99_999_999;

/**
 * 10,000 different numbers: the first thousand, and one out of each of 9,000 equal stretches of the rest
 * up to 99,999,999.
 */
export const numbers: readonly number[] = (() => {
  const stretch = Math.floor((LARGEST - SHORTEST) / (COUNT - SHORTEST));
  const drawn = fc.sample(fc.nat({ max: stretch - 1 }), { seed: SEED, numRuns: COUNT - SHORTEST });
  const first = Array.from({ length: SHORTEST }, (_, index) => index + 1);
  return [...first, ...drawn.map((offset, index) => SHORTEST + 1 + index * stretch + offset)];
})();

const grouped = (digits: string) =>
  [digits.slice(0, -6), digits.slice(-6, -3), digits.slice(-3)].filter((group) => group !== "").join(".");

const dashes = ["‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－"];

/** The same RUT as ten people write it; `plain` is how it is shown to all of them. */
export function spellingsOf(number: number): { canonical: string; shown: string; spellings: string[] } {
  const digit = digitOf(number);
  const dotted = grouped(String(number));
  const spaced = dotted.replaceAll(".", " ");
  const dash = dashes[number % dashes.length] ?? "";
  const shown = `${dotted}-${digit}`;
  return {
    canonical: `${number}-${digit}`,
    shown,
    spellings: [
      shown,
      `${number}-${digit}`,
      // Without any separator only what is too long to lack its dígito.
      number >= 10_000_000 ? `${number}${digit}` : `${number}/${digit}`,
      `${spaced} ${digit}`,
      `${number} - ${digit.toLowerCase()}`,
      `${grouped(String(number).padStart(8, "0"))}${digit}`,
      `${dotted.replaceAll(".", "\u00a0")}\u00a0-\u00a0${digit}`,
      `${dotted}${dash}${digit}`,
      `${dotted.replace(".", " ")} ${dash}${digit.toLowerCase()}.`,
      `\t\u2003${dotted} - ${digit}\u202f\r\n`,
    ],
  };
}

/** Every RUT that differs from a valid one in a single digit, the dígito verificador included. */
export function* slipsOf(number: number): Generator<string> {
  const text = String(number);
  const digit = digitOf(number);
  for (let place = 0; place < text.length; place += 1) {
    for (const other of "0123456789") {
      if (other !== text[place]) yield `${text.slice(0, place)}${other}${text.slice(place + 1)}-${digit}`;
    }
  }
  for (const other of "0123456789K") if (other !== digit) yield `${text}-${other}`;
}

/** What is no RUT at all. */
export const nonsense: [typed: string, why: string][] = [
  ["", "empty"],
  [" \t\u00a0", "blank"],
  ["0-0", "zero"],
  ["00000000-0", "zero"],
  ["0", "zero without dígito"],
  ["5", "dígito alone"],
  ["K", "K alone"],
  ["-5", "no number"],
  ["12.345.678-9", "wrong dígito"],
  ["123456789012345678901234567890", "thirty digits"],
  ["1-Ｋ", "a full-width K that does not fit"],
  ["¹²³⁴⁵⁶⁷⁸-⁵", "superscript digits"],
  ["10000013-к", "a Cyrillic k"],
  ["a12.345.678-5", "letter before"],
  ["12.345.678-5a", "letter after"],
  ["12.34S.678-5", "letter among the digits"],
  ["K2345678-5", "K among the digits"],
  ["+12345678-5", "plus sign"],
  ["-12.345.678-5e0", "exponent"],
  ["0x12345678-5", "hexadecimal"],
  ["doce millones", "words"],
  ["😀", "an emoji"],
  ["12345678-5 12345678-5", "two of them"],
];

/** What the spelling leaves open, with what is asked. */
export const open: [typed: string, code: string, params: Record<string, string>][] = [
  ["13656649", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["013656649", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["13.656.649", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["13 656 649", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["13,656,649", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["13656649-", "rutAsk", { suggestion: "1.365.664-9", whole: "13.656.649-…" }],
  ["76.120", "rutAsk", { suggestion: "7.612-0", whole: "76.120-…" }],
  ["76120", "rutAsk", { suggestion: "7.612-0", whole: "76.120-…" }],
  ["76762694", "rutAsk", { suggestion: "7.676.269-4", whole: "76.762.694-…" }],
  ["16825530", "rutAsk", { suggestion: "1.682.553-0", whole: "16.825.530-…" }],
  ["19625605", "rutAsk", { suggestion: "1.962.560-5", whole: "19.625.605-…" }],
  ["١٩٦٢٥٦٠٥", "rutAsk", { suggestion: "1.962.560-5", whole: "19.625.605-…" }],
  ["19", "rutAsk", { suggestion: "1-9", whole: "19-…" }],
  ["12.345.678", "rutNoDigit", { whole: "12.345.678-…" }],
  ["12345678", "rutNoDigit", { whole: "12.345.678-…" }],
  ["5126663", "rutNoDigit", { whole: "5.126.663-…" }],
  ["13.656.64-9", "rutAskGroups", { suggestion: "1.365.664-9" }],
  ["13656.6.49", "rutAskGroups", { suggestion: "1.365.664-9" }],
  ["136.566.49", "rutAskGroups", { suggestion: "1.365.664-9" }],
  ["10.000.01-K", "rutWrong", {}],
  ["1000.0013K", "rutAskGroups", { suggestion: "10.000.013-K" }],
  ["123.456.785", "rutAskGroups", { suggestion: "12.345.678-5" }],
];

/** Right, but of nine digits, as IPE and NIP are. */
export const foreign = ["100.000.000-7", "100000000-7", "1000000007", "100.000.0007", "100.000.000", "123.456.789-2"];

const MILLION = 1_000_000;

/** Overlong ones, up to a million characters. */
export const overlong: [typed: string, why: string][] = [
  ["1".repeat(MILLION), "digits"],
  ["0".repeat(MILLION), "zeros"],
  [`${"0".repeat(MILLION)}12345678-5`, "zeros before a RUT"],
  ["K".repeat(MILLION), "K"],
  ["-".repeat(MILLION), "hyphens"],
  [".".repeat(MILLION), "dots"],
  [" ".repeat(MILLION), "blanks"],
  ["1-".repeat(MILLION / 2), "digits and hyphens"],
  ["12.345.678-5 ".repeat(MILLION / 13), "RUTs"],
  ["a\u0301\u0316".repeat(MILLION / 4), "letters with many marks"],
  ["😀".repeat(MILLION / 2), "emoji"],
];
