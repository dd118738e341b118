import type { Perfil } from "@/lib/domain/perfil";

export type LinkKind = "confirmar" | "detener" | "deshacer";

/** A one-button page reached from a message; only a digest of its token is stored. */
export type NewLink = { kind: LinkKind; token: string; expiresAt: Date };

export type LinkState = { kind: LinkKind; perfil: Perfil; state: "open" | "used" | "expired" };

/** The one-button pages. Looking changes nothing: scanners open every link. */
export interface Links {
  look(token: string): Promise<LinkState | null>;
  /** Does what the link is for; the state it was in before. */
  use(token: string, origin: string): Promise<LinkState | null>;
}
