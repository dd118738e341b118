import type { Account } from "@/lib/ports";

/** What a clave must not contain, since others know it. */
export const knownAs = ({ identifiers, nombres, apellidos, fechaNacimiento, contact }: Account) => ({
  identifiers: identifiers.map(({ lookup }) => lookup),
  names: [nombres, ...apellidos],
  birthDate: fechaNacimiento,
  email: contact.email,
});
