import { fold, lengthOf } from "./text";

/** What joins the words of a name and makes none longer: Spanish, Portuguese, French, Italian, Dutch, German, Arabic. */
const particles = new Set(
  (
    "de del la las lo los y e i da das do dos di du des d l le van von der den ter ten zu " +
    "al el bin ben ibn bint abu abd um san santa santo"
  ).split(" "),
);

const LONGEST_WORD = 30;

/** An address said in words or in signs, as nobody is called. */
const spoken =
  /(?<!\p{L})(?:arroba|https?|www|punto ?(?:cl|com|net|org|es|info|ht)|dot ?(?:com|net|org))(?!\p{L})|:\/\/|\S@\S+\.\p{L}{2}/iu;

/** True for a name in any script: letters, marks, spaces, hyphens, apostrophes and periods, with at least one letter. */
export function isName(text: string): boolean {
  return /^[\p{L}\p{M} .'’‘ʼʻ`´\p{Pd}·]+$/u.test(text) && /\p{L}/u.test(text);
}

/**
 * Whether a name is no longer than names are, and tells no address: a sentence in the place of one would speak to its
 * reader in our messages. `most`: how many words, without those that only join.
 */
export function isPlainName(text: string, most: number): boolean {
  const words = fold(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "" && !particles.has(word));
  return words.length <= most && words.every((word) => lengthOf(word) <= LONGEST_WORD) && !tellsAddress(text);
}

/** Whether there is an e-mail or web address in it. */
export const tellsAddress = (text: string): boolean => spoken.test(text);

const LONGEST_GREETING = 20;

/** The first of the given names, of letters alone (hyphens, apostrophes); empty where there is none as short as a name. */
export function firstName(nombres: string): string {
  const [first = ""] = nombres.trim().split(/[^\p{L}\p{M}'’\p{Pd}]+/u);
  return lengthOf(first) <= LONGEST_GREETING ? first : "";
}
