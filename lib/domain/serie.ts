import { tidyNumber } from "./text";

/**
 * The número de documento (or "de serie") of a Chilean cédula, by which one card differs from the next of the
 * same person: 9 digits, or on older cards a letter and 9 digits, with or without dots. `null` for anything else.
 */
export function parseSerie(raw: string): string | null {
  const bare = tidyNumber(raw).replace(/[ .-]/g, "");
  return /^[A-Za-z]?\d{9}$/.test(bare) ? bare.toUpperCase() : null;
}
