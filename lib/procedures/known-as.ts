import type { ClaveOwner } from "@/lib/domain/clave";
import { knownOf } from "@/lib/domain/holder";
import type { Account } from "@/lib/ports";

/** What a clave must not contain, since others know it. */
export function knownAs({ identifiers, holder, contact }: Account): ClaveOwner {
  const known = knownOf(holder);
  return {
    ...known,
    identifiers: [...identifiers.map(({ lookup }) => lookup), ...known.identifiers],
    email: contact.email,
  };
}
