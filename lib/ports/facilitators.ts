import type { Contact } from "@/lib/domain/account";
import type { Person } from "@/lib/domain/holder";
import type { Identifier } from "@/lib/domain/identifier";
import type { Perfil } from "@/lib/domain/perfil";
import type { Account, Provisional } from "./accounts";
import type { Outgoing } from "./deliveries";
import type { Done, Operation } from "./operation";

export type FacilitatorRegistration = {
  identifier: Identifier;
  /** Whose pages the facilitator goes on in. */
  perfil: Perfil;
  person: Person;
  scanId: string;
  contact: Contact;
  /** Opens `cambiar`, where the facilitator chooses a clave. */
  key: Provisional;
};

/**
 * The foreign facilitators of an OTEC: those that it registered itself. Another one's, or somebody who
 * registered alone, is never found here, whatever document is named.
 */
export interface Facilitators {
  /** By name, no more than `most`. */
  of(otecId: string, most: number): Promise<Account[]>;
  byId(otecId: string, id: string): Promise<Account | null>;
  byDocument(otecId: string, document: Identifier): Promise<Account | null>;
  /** An account without clave; the message with its first key goes out with it. */
  register(
    operation: Operation,
    otecId: string,
    data: FacilitatorRegistration,
    message: Outgoing,
  ): Promise<Done | "identifierTaken" | "scanGone">;
}
