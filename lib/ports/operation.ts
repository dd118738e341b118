import type { Door } from "@/lib/domain/offer";
import type { Lang, Perfil } from "@/lib/domain/perfil";

/** A browser that has proved before to be some holder's, by a cookie that only the server can make. */
export type KnownBrowser = {
  id: string;
  /** Keyed digests of the accounts it was proved for. */
  accounts: readonly string[];
};

/** From where somebody acts. */
export type Visitor = {
  /** Keyed digest of the client's address. */
  origin: string;
  browser: KnownBrowser | null;
};

/** Who asked and for what: becomes the folio, the audit event and the guard against doing it twice. */
export type Operation = Visitor & {
  /** Made by the form; the same for every retry of one submission. */
  submission: string;
  /** Whose pages it was done on; not always the profile of the account. */
  perfil: Perfil;
  tramite: Door;
  lang: Lang;
  /** The account that acted, where it is not the account's own holder: the OTEC of a facilitator. */
  actor?: string;
};

export type Done = { folio: string; accountId: string; at: Date; repeated: boolean };
