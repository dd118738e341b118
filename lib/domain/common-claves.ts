// The JSON that the packages are built from: their entry points unpack every dictionary on import, ten times slower.
import passwords from "@zxcvbn-ts/language-common/src/passwords.json";
import words from "@zxcvbn-ts/language-es-es/src/commonWords.json";
import firstNames from "@zxcvbn-ts/language-es-es/src/firstnames.json";
import lastNames from "@zxcvbn-ts/language-es-es/src/lastnames.json";
import { chilean } from "./common-claves-chile";
import { fold, lengthOf } from "./text";

const SHORTEST_STEM = 5;
const LONGEST_CLAVE = 10;
/** The passwords are sorted by how often they leak; further down, stems are words like any other. */
const TOP_PASSWORDS = 10_000;

type Lists = { whole: ReadonlySet<string>; stems: ReadonlySet<string> };
let loaded: Lists | undefined;

/** Built on first use: folding the lists takes some tens of milliseconds. */
function lists(): Lists {
  loaded ??= {
    whole: folded([...passwords, ...words, ...lastNames]),
    stems: folded([...passwords.slice(0, TOP_PASSWORDS), ...firstNames, ...chilean]),
  };
  return loaded;
}

function folded(entries: string[]): ReadonlySet<string> {
  return new Set(entries.filter(({ length }) => length >= SHORTEST_STEM && length <= LONGEST_CLAVE).map(fold));
}

/**
 * Whether a clave is among those that are tried first. `folded` is the clave without case and accents. Two rules:
 * it is a leaked password, a Spanish word or a surname; or it is one of the top 10,000 passwords, a Spanish first
 * name or a Chilean favourite, of five letters or more, alone or followed by nothing but digits and signs:
 * `chile2026`, `maria123!`.
 */
export function isCommon(folded: string): boolean {
  const { whole, stems } = lists();
  if (whole.has(folded)) return true;
  const stem = folded.replace(/[^\p{L}]+$/u, "");
  return /^\p{L}+$/u.test(stem) && lengthOf(stem) >= SHORTEST_STEM && stems.has(stem);
}
