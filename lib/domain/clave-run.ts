/** What fingers and memory run along, in both directions and round the end. */
const rows = [
  "0123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjklñ",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "qazwsxedcrfvtgbyhnujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "147258369",
].flatMap((row) => [row + row, [...row, ...row].reverse().join("")]);

/** A shorter piece may be chance: `ab` is in many words. */
const SHORTEST_PIECE = 3;

/** Whether the text (in lower case) is all one character. */
export function isOneCharacter(text: string): boolean {
  return new Set(text).size === 1;
}

/** Whether the text (in lower case) is nothing but simple runs: 12345678, asdfghjk, abc12321, 11112222, abababab. */
export function isRun(text: string): boolean {
  const characters = [...text];
  return repeatsItself(characters) || isCutIntoPieces(characters);
}

/** A unit of up to half the text, over and over; the last time it may be cut short. */
function repeatsItself(characters: string[]): boolean {
  const half = Math.floor(characters.length / 2);
  return Array.from({ length: half }, (_, index) => index + 1).some((unit) =>
    characters.every((character, place) => place < unit || character === characters[place - unit]),
  );
}

function isCutIntoPieces(characters: string[]): boolean {
  if (characters.length === 0) return true;
  return characters.some(
    (_, index) =>
      index + 1 >= SHORTEST_PIECE &&
      isPiece(characters.slice(0, index + 1).join("")) &&
      isCutIntoPieces(characters.slice(index + 1)),
  );
}

function isPiece(text: string): boolean {
  return isOneCharacter(text) || rows.some((row) => row.includes(text));
}
