/** How a character is drawn: its width where capitals are 100 high, and its pen strokes. */
export type Glyph = { width: number; strokes: string };

/**
 * The characters of a captcha as SVG path data (M, L and C only, absolute), drawn with a thick round
 * pen: a server need not have any font.
 *
 * Left out for their looks: 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, 4 (A), U V, G. Left out for their sound in
 * Spanish or Kreyòl: T (pe, te), N (èm, èn), F (èf, nèf), E (e, èr), which the listener could not settle.
 */
const glyphs = {
  A: { width: 80, strokes: "M0 100 L40 0 L80 100 M15 66 L65 66" },
  C: { width: 72, strokes: "M72 20 C56 -6 0 -10 0 50 C0 110 56 106 72 80" },
  H: { width: 66, strokes: "M0 0 L0 100 M66 0 L66 100 M0 48 L66 48" },
  J: { width: 58, strokes: "M22 0 L58 0 L58 68 C58 110 4 110 0 74" },
  K: { width: 66, strokes: "M0 0 L0 100 M64 0 L2 60 M24 40 L66 100" },
  M: { width: 82, strokes: "M0 100 L6 0 L41 66 L76 0 L82 100" },
  P: { width: 62, strokes: "M0 100 L0 0 L28 0 C73 0 73 58 28 58 L0 58" },
  R: { width: 64, strokes: "M0 100 L0 0 L28 0 C72 0 72 54 28 54 L0 54 M28 54 L64 100" },
  W: { width: 90, strokes: "M0 0 L20 100 L45 30 L70 100 L90 0" },
  X: { width: 70, strokes: "M0 0 L70 100 M70 0 L0 100" },
  Y: { width: 72, strokes: "M0 0 L36 50 L72 0 M36 50 L36 100" },
  "3": { width: 60, strokes: "M2 12 C16 -6 58 -6 58 24 C58 42 44 48 24 48 C46 48 62 56 62 75 C62 108 14 108 0 86" },
  "6": { width: 62, strokes: "M54 0 C22 12 0 42 0 70 C0 110 62 110 62 70 C62 34 8 34 1 66" },
  "7": { width: 60, strokes: "M0 0 L60 0 C42 32 30 62 26 100 M16 52 L54 52" },
  "9": { width: 62, strokes: "M8 100 C40 88 62 58 62 30 C62 -10 0 -10 0 30 C0 66 54 66 61 34" },
} satisfies Record<string, Glyph>;

/** What a captcha may ask for; 15 characters make 11 million answers of six. */
export const ALPHABET = Object.keys(glyphs).join("");

/** `null` for a character that no captcha has. */
export function glyphOf(character: string): Glyph | null {
  return Object.hasOwn(glyphs, character) ? glyphs[character as keyof typeof glyphs] : null;
}
