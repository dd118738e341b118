import { foldWidth, withoutInvisible } from "./characters";
import { normaliseClave } from "./clave";
import { looksProvisional, normaliseProvisional, PROVISIONAL_LENGTH } from "./provisional-key";

/** What a typed or pasted key may stand for. */
export type TypedKey = {
  /** The provisional key in it, as it was made; `null` when there is none. */
  provisional: string | null;
  /** The claves it may be, the likelier one last: to the letter, and without what nobody means to type. */
  claves: string[];
};

/** Longer than the messages that bring a key: they are often copied whole. */
const LONGEST_MESSAGE = 2000;

/**
 * Reads a key as people bring it: copied with a full stop, quotes or brackets, with the words around it or the whole
 * message, in full-width letters, with marks that nobody sees. Depends on nothing but the text, so that the work it
 * leads to tells nothing about any account.
 */
export function readTypedKey(typed: string): TypedKey {
  const exact = normaliseClave(typed);
  const meant = normaliseClave(foldWidth(withoutInvisible(typed)).trim());
  return { provisional: provisionalIn(meant), claves: exact === meant ? [meant] : [exact, meant] };
}

function provisionalIn(text: string): string | null {
  if (looksProvisional(text)) return normaliseProvisional(text);
  if (text.length > LONGEST_MESSAGE) return null;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const half = PROVISIONAL_LENGTH / 2;
  // The messages show it in two groups of five: they may be copied apart.
  const pairs = words.flatMap((word, place) => {
    const next = words[place + 1];
    return word.length === half && next?.length === half ? [word + next] : [];
  });
  const found = [...words, ...pairs].filter(looksProvisional);
  // A long word can look like one; keys are sent in capitals.
  const key = found.find((word) => word === word.toUpperCase()) ?? found[0];
  return key === undefined ? null : normaliseProvisional(key);
}
