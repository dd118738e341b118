/** How long the token of a link is: 26 letters and digits, 154 bits, and short enough for an SMS. */
export const LINK_TOKEN_LENGTH = 26;

/**
 * The token in what came behind `/enlace/`. Mail programs and people add to it what stands around it (`.` `>` `,` `)`
 * quotes, a space, the next word) or break it; no token holds such characters. Capitals cannot be guessed back.
 *
 * @returns `null` when it was cut.
 */
export function linkToken(raw: string): string | null {
  // An address writes them as `%22`, whose digits are none of the token's.
  const token = raw
    .replace(/%[0-9a-f]{2}/gi, "")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, LINK_TOKEN_LENGTH);
  return token.length === LINK_TOKEN_LENGTH ? token : null;
}
