import { formatEmail } from "./email-shown";
import { fold } from "./text";

/** Domains that many people mistype. */
const popular = [
  "gmail.com",
  "hotmail.com",
  "hotmail.es",
  "hotmail.cl",
  "outlook.com",
  "outlook.es",
  "outlook.cl",
  "yahoo.com",
  "yahoo.es",
  "yahoo.fr",
  "yahoo.cl",
  "icloud.com",
  "live.com",
  "live.cl",
  "sence.cl",
  "sence.gob.cl",
  "protonmail.com",
];

/** Real domains that are a slip away from a popular one: nobody who uses them made a mistake. */
const alsoRight = new Set(["mail.com", "ymail.com", "email.com", "fmail.com", "protonmail.ch"]);

/** Providers with a domain for each country; `.co` and `.cm` are left out, being `.com` cut short far more often. */
const ofCountry = /^(?:hotmail|outlook|live|yahoo)\.(?:(?!co$|cm$|om$)[a-z]{2}|com\.[a-z]{2}|co\.[a-z]{2})$/;

/** Providers with one domain for the whole world, whatever country people put after them. */
const worldwide = /^(gmail|icloud)\.(?:[a-z]{2}|com\.[a-z]{2}|con|net|org)$/;

/**
 * The address that was probably meant when its domain looks mistyped; `null` for one that may well be right. Only
 * an offer, never forced. `value` is an address that `parseEmail` gave.
 */
export function suggestEmail(value: string): string | null {
  const at = value.lastIndexOf("@");
  const domain = value.slice(at + 1);
  if (popular.includes(domain) || alsoRight.has(domain) || ofCountry.test(domain)) return null;
  const provider = worldwide.exec(domain)?.[1];
  const meant = provider ? `${provider}.com` : nearest(fold(formatEmail(domain)));
  return meant && value.slice(0, at + 1) + meant;
}

/** The first popular domain among those with the fewest slips: one, or two in a domain of nine characters or more. */
function nearest(domain: string): string | null {
  let best: { domain: string; slips: number } | null = null;
  for (const candidate of popular) {
    const slips = distance(domain, candidate);
    if (slips <= (candidate.length >= 9 ? 2 : 1) && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) {
      best = { domain: candidate, slips };
    }
  }
  return best?.domain ?? null;
}

/** Slips of the finger between two words: a letter too many, missing, wrong, or two swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const wrong = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          wrong,
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          swapped ? (twoAbove[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    twoAbove = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
