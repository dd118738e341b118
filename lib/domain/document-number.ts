import type { Identifier } from "./identifier";
import { tidyNumber } from "./text";

/** Tipo de documento, in the order of the form. */
export const documentTypes = ["pasaporte", "cedula", "ipe", "ipa", "nip", "otro"] as const;
export type DocumentType = (typeof documentTypes)[number];

/**
 * The number as it is kept: 4–20 letters and digits, upper-cased, without spaces, dots and hyphens.
 * `null` for anything else.
 */
export function parseDocumentNumber(raw: string): string | null {
  const bare = tidyNumber(raw).replace(/[ .-]/g, "");
  return /^[A-Za-z0-9]{4,20}$/.test(bare) ? bare.toUpperCase() : null;
}

/** IPE, IPA and NIP are given by Chile; the number of any other document means nothing without its issuer. */
export function needsIssuer(type: DocumentType): boolean {
  return type === "pasaporte" || type === "cedula" || type === "otro";
}

/**
 * The account's identifier: type, issuing country and number. The number alone is the NIE that later
 * forms ask for. `country` is ignored for the types that only Chile issues.
 */
export function documentIdentifier(document: { type: DocumentType; country: string; number: string }): Identifier {
  const country = needsIssuer(document.type) ? document.country : "CL";
  return { kind: "documento", value: `${document.type}:${country}:${document.number}`, lookup: document.number };
}
