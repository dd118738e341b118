/** True for a name in any script: letters, marks, spaces, hyphens, apostrophes and periods, with at least one letter. */
export function isName(text: string): boolean {
  return /^[\p{L}\p{M} .'’‘ʼʻ`´\p{Pd}·]+$/u.test(text) && /\p{L}/u.test(text);
}
