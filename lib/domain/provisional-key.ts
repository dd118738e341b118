/** Upper-case letters and digits without look-alikes: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
export const provisionalAlphabet = "ACDEFGHJKMNPQRTUVWXY34679";

export const PROVISIONAL_LENGTH = 10;

/** The key as it was made, from whatever case, spaces and hyphens it was typed with. */
export function normaliseProvisional(typed: string): string {
  return typed.replace(/[\s\p{Pd}\u2212]/gu, "").toUpperCase();
}

/**
 * Whether it is worth trying as a provisional key. A clave of one's own can look the same, so this says
 * only which hash may match, never which it is.
 */
export function looksProvisional(typed: string): boolean {
  const key = normaliseProvisional(typed);
  return key.length === PROVISIONAL_LENGTH && [...key].every((character) => provisionalAlphabet.includes(character));
}

/** In two groups of five, easier to copy by eye: `H7KM4 XW9RT`. */
export function groupProvisional(key: string): string {
  return `${key.slice(0, PROVISIONAL_LENGTH / 2)} ${key.slice(PROVISIONAL_LENGTH / 2)}`;
}
