import type { Address, Contact } from "@/lib/domain/account";
import type { Reach } from "@/lib/domain/audience";
import type { Holder, Representante } from "@/lib/domain/holder";
import type { Identifier, IdentifierKind } from "@/lib/domain/identifier";
import type { Lang, Perfil } from "@/lib/domain/perfil";
import type { Outgoing } from "./deliveries";
import type { NewLink } from "./links";
import type { Done, Operation } from "./operation";

/** What a foreign facilitator has not given yet is `null`: clave, question and address. */
export type Account = {
  id: string;
  perfil: Perfil;
  lang: Lang;
  claveHash: string | null;
  pregunta: string | null;
  respuestaHash: string | null;
  /** Of the número de documento on the cédula, which stands in for a forgotten answer. */
  serieHash: string | null;
  holder: Holder;
  address: Address | null;
  contact: Contact;
  /** Until when the contact may be a thief's, since it came without proof; `null` when it is not doubted. */
  doubtedUntil: Date | null;
  /** By which the browsers that were proved before are told from those of an earlier clave. */
  browsers: number;
  identifiers: Identifier[];
};

export type Registration = {
  identifier: Identifier;
  holder: Holder;
  /** The kept scan that the account takes over, where the profile asks for one. */
  scanId: string | null;
  address: Address;
  contact: Contact;
  claveHash: string;
  pregunta: string;
  respuestaHash: string;
  serieHash: string | null;
};

export type DataChange = {
  address: Address;
  contact: Contact;
  pregunta: string;
  respuestaHash: string;
  /** A RUT that becomes a second identifier of the account. */
  identifier: Identifier | null;
  /** Of a company; `null` where there is none to change. */
  representante: Representante | null;
};

export type Provisional = { hash: string; hint: string; expiresAt: Date };

/** Why a provisional key no longer opens: a newer one was asked for, it was used, or what it was sent to changed. */
export type KeyEnding = "reemplazada" | "usada" | "anulada";

/** A provisional key as it is known later. `ending` is null while it may open, if its time is not over. */
export type IssuedKey = { accountId: string; hash: string; issuedAt: Date; expiresAt: Date; ending: KeyEnding | null };

export type Code = { digest: string; expiresAt: Date };

/** What goes out because of a change: messages, and the one-button pages they lead to. */
export type Notices = { messages: Outgoing[]; links: NewLink[] };

/** Each method is one transaction; each change also writes its audit event and its messages. */
export interface Accounts {
  /** All accounts whose identifier of this kind has this lookup; a number may be shared by several documents. */
  find(kind: IdentifierKind, lookup: string): Promise<Account[]>;
  byId(id: string): Promise<Account | null>;
  /**
   * What an earlier try of the same submission did in this trámite. The id came with the form, so the
   * caller still has to see that the account is the one it is about.
   */
  done(operation: Operation): Promise<Done | null>;
  register(operation: Operation, data: Registration, notices: Notices): Promise<Done | "identifierTaken" | "scanGone">;
  /** Voids the provisional key before it, and its message if that has not gone out. */
  issueProvisional(operation: Operation, accountId: string, key: Provisional, message: Outgoing): Promise<Done>;
  /** The provisional key that still opens `cambiar`, if any. */
  provisional(accountId: string): Promise<IssuedKey | null>;
  /** The provisional keys of late of these accounts with that hint, open or not; nearly always none or one. */
  issued(accountIds: string[], hint: string): Promise<IssuedKey[]>;
  /**
   * Also spends the provisional key, and stops what others may have set in motion: kept changes, codes.
   * "stale" when the clave, or the provisional key that opened the account, is no longer the known one.
   */
  changeKey(
    operation: Operation,
    accountId: string,
    change: { knownHash: string | null; provisionalHash: string | null; newHash: string },
    notices: Notices,
  ): Promise<Done | "stale">;
  /** Same clave or answer under today's parameters and pepper; nothing happens if it was changed meanwhile. */
  renewHash(accountId: string, which: "clave" | "respuesta" | "serie", oldHash: string, newHash: string): Promise<void>;
  issueCode(operation: Operation, accountId: string, code: Code, message: Outgoing): Promise<void>;
  /** True once, when the code is right and has not expired; the account's other codes end with it. */
  spendCode(accountId: string, digest: string): Promise<boolean>;
  /** "stale" when clave or contact are no longer those of `seen`, whose proof was looked at. */
  update(
    operation: Operation,
    seen: Account,
    change: DataChange,
    notices: Notices,
  ): Promise<Done | "identifierTaken" | "stale">;
  /** "waiting" when one is kept that was asked for in a browser the holder had used, and this one was not (`known`). */
  updateLater(
    operation: Operation,
    accountId: string,
    change: DataChange,
    kept: { effectiveAt: Date; known: boolean },
    notices: Notices,
  ): Promise<Done | "waiting">;
  /** Where the account was reached within the last `WATCH_DAYS`, oldest first. */
  pastContacts(accountId: string): Promise<Reach[]>;
  /** Tells the holder of something that somebody else has brought about. */
  warn(account: Account, origin: string, notices: Notices): Promise<void>;
  /** Kept changes whose time has come. */
  dueChanges(): Promise<{ accountId: string; submission: string; change: DataChange }[]>;
  /** Applies one of them, unless it was stopped meanwhile. */
  applyChange(accountId: string, submission: string, notices: Notices): Promise<void>;
}
