import type { Perfil } from "@/lib/domain/perfil";
import type { Outgoing } from "./deliveries";

/**
 * `confirmar` an e-mail, `detener` a change that waits, `deshacer` one that took effect, and make the browser a known
 * one (`conocer`), whose tries strangers cannot use up.
 */
export type LinkKind = "confirmar" | "detener" | "deshacer" | "conocer";

/** A one-button page reached from a message; only a digest of its token is stored. */
export type NewLink = { kind: LinkKind; token: string; expiresAt: Date };

export type LinkState = { kind: LinkKind; accountId: string; perfil: Perfil; state: "open" | "used" | "expired" };

/** The one-button pages. Looking changes nothing: scanners open every link. */
export interface Links {
  look(token: string): Promise<LinkState | null>;
  /** Does what the link is for, and sends `messages` if it was still open; the state it was in before. */
  use(token: string, origin: string, messages: Outgoing[]): Promise<LinkState | null>;
}
