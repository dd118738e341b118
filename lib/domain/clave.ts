import { hasDamaged, hasInvisible, hasOddBlank, hasWide } from "./characters";
import { isOneCharacter, isRun } from "./clave-run";
import { isCommon } from "./common-claves";
import { fold, lengthOf } from "./text";

/** What nobody can type again, on another keyboard or on the same. */
type Untypeable = "claveInvisible" | "claveDamaged" | "claveOddSpace" | "claveWide" | "claveEdgeSpace";

export type ClaveFault =
  | Untypeable
  | "claveLength"
  | "claveOneCharacter"
  | "claveRun"
  | "claveHasIdentifier"
  | "claveHasName"
  | "claveHasBirthDate"
  | "claveHasEmail"
  | "claveCommon";

/** What a clave must not be made of. Identifiers and e-mail as they are stored; the date as `YYYY-MM-DD`. */
export type ClaveOwner = { identifiers: string[]; names: string[]; birthDate: string | null; email: string | null };

/** The guide: "un máximo de 10 caracteres (y un mínimo de 8)". */
const CLAVE_MIN = 8;
const CLAVE_MAX = 10;

const SHORTEST_NAME = 3;
const SHORTEST_EMAIL_PART = 4;
const SHORTEST_DIGITS = 6;
/**
 * Words of a name that give nobody away, and would refuse many a clave by chance ("spa" is in "despacho", "cia" in
 * "noticias"): particles of surnames, legal forms, and what thousands of companies are called besides their name.
 */
const hollowWords = new Set(
  (
    "del los las san van von der dos das por con para " +
    "spa ltda limitada eirl sociedad anonima cerrada abierta acciones comandita individual cia compania fundacion " +
    "asociacion empresa empresas otec otic grupo holding comercial industrial servicio servicios asesorias " +
    "consultora instituto centro educacion hermanos hijos chile"
  ).split(" "),
);

/**
 * The clave as it is hashed: the same accented letter reaches us in different bytes from different telephones.
 * Nothing else is changed; case and spaces matter.
 */
export function normaliseClave(typed: string): string {
  return typed.normalize("NFC");
}

/**
 * Why a new clave is refused, or `null`. There are no rules of composition: only what cannot be typed again, length,
 * and what others would try first (NIST SP 800-63B-4). Compared without case and accents.
 */
export function checkClave(clave: string, owner: ClaveOwner): ClaveFault | null {
  const untypeable = untypeableIn(clave);
  if (untypeable) return untypeable;
  const length = lengthOf(normaliseClave(clave));
  if (length < CLAVE_MIN || length > CLAVE_MAX) return "claveLength";
  const text = fold(clave);
  const bare = squeeze(clave);
  if (isOneCharacter(text)) return "claveOneCharacter";
  if (isRun(text)) return "claveRun";
  if (owner.identifiers.some((identifier) => hasIdentifier(bare, identifier))) return "claveHasIdentifier";
  if (owner.names.flatMap(nameParts).some((part) => bare.includes(part))) return "claveHasName";
  if (owner.birthDate && writingsOf(owner.birthDate).some((date) => bare.includes(date))) return "claveHasBirthDate";
  if (owner.email && emailParts(owner.email).some((part) => bare.includes(part))) return "claveHasEmail";
  return isCommon(text) ? "claveCommon" : null;
}

/** Looked at before the length: the eye counts what it sees. */
function untypeableIn(clave: string): Untypeable | null {
  if (hasInvisible(clave)) return "claveInvisible";
  if (hasDamaged(clave) || /\p{Cn}/u.test(clave)) return "claveDamaged";
  if (hasOddBlank(clave)) return "claveOddSpace";
  if (hasWide(clave)) return "claveWide";
  return clave !== clave.trim() ? "claveEdgeSpace" : null;
}

/** Letters and digits alone: separators hide nothing. */
function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** The whole identifier or its digits (a RUT without its dígito); long ones do not fit, so also a piece of one. */
function hasIdentifier(bare: string, identifier: string): boolean {
  const whole = squeeze(identifier);
  const digits = identifier.replace(/[.\s]/g, "").match(/\d+/g) ?? [];
  const pieces = [whole, ...digits.filter(({ length }) => length >= SHORTEST_DIGITS)].filter((piece) => piece !== "");
  return pieces.some((piece) => bare.includes(piece)) || (lengthOf(bare) >= SHORTEST_DIGITS && whole.includes(bare));
}

function nameParts(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => lengthOf(part) >= SHORTEST_NAME && !hollowWords.has(part));
}

/** The year alone is allowed: too many claves hold one by chance. */
function writingsOf(birthDate: string): string[] {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const short = year.slice(2);
  return [
    day + month + year,
    month + day + year,
    year + month + day,
    Number(day) + String(Number(month)) + year,
    day + month + short,
    short + month + day,
  ];
}

/** The name before the @, and its parts when it has several: `marie.jean` counts as `mariejean`, `marie` and `jean`. */
function emailParts(email: string): string[] {
  const name = email.slice(0, email.lastIndexOf("@")).replace(/\+.*$/, "");
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => lengthOf(part) >= SHORTEST_EMAIL_PART);
  return [squeeze(name), ...parts.map(squeeze)].filter((part) => lengthOf(part) >= SHORTEST_NAME);
}
