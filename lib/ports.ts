import type { Address, Contact, Person } from "@/lib/domain/account";
import type { Channel, DeliveryState, Message } from "@/lib/domain/message";
import type { Lang, Perfil, Tramite } from "@/lib/domain/perfil";

/*
 * What the procedures need from the world. Each interface is implemented once in db/ or
 * lib/adapters/, wired in app/_server/wiring.ts, and faked in tests/support/.
 */

/** Time comes from outside so that every deadline can be tested. */
export interface Clock {
  now(): Date;
}

/** Unguessable values. */
export interface Random {
  /** `length` characters drawn evenly from `alphabet`. */
  text(length: number, alphabet: string): string;
  uuid(): string;
}

/** argon2id with a pepper. Throws `HashQueueFull` when too many wait. */
export interface Hasher {
  hash(secret: string): Promise<string>;
  /** `stored: null` stands for an unknown account: the same work is done, the answer is false. */
  verify(secret: string, stored: string | null): Promise<boolean>;
  /** Whether a stored hash was made under an older pepper or weaker parameters. */
  needsRenewal(stored: string): boolean;
}

/** Keyed digests: look-alikes for unknown accounts, keys of counters, comparisons without storing. */
export interface Mac {
  digest(purpose: string, text: string): string;
  /** A whole number from 0 up to but not including `below`, always the same for the same text. */
  pick(purpose: string, text: string, below: number): number;
}

/** Authenticated encryption of small values that travel through the browser. */
export interface Seal {
  seal(purpose: string, value: unknown, ttlSeconds: number): Promise<string>;
  /** `null` when forged, altered, expired, or made for another purpose. */
  open(purpose: string, token: string): Promise<unknown>;
}

/** Authenticated encryption of what is stored: scans and queued messages. */
export interface Vault {
  /** `context` binds the ciphertext to its place; opening it anywhere else fails. */
  encrypt(plain: Uint8Array, context: string): Uint8Array;
  /** Throws when the bytes were altered, moved, or the key is gone. */
  decrypt(sealed: Uint8Array, context: string): Uint8Array;
}

/** Things that work once: captchas, steps. */
export interface Spent {
  /** True the first time, false ever after; what is spent is remembered until `expiresAt`. */
  spend(id: string, expiresAt: Date): Promise<boolean>;
}

export type CaptchaAnswer = { token: string; letters: string; proof: string };
export type CaptchaVerdict = "ok" | "captchaWrong" | "captchaExpired";

export interface Captcha {
  /** A sealed token naming six characters, good for ten minutes and for `purpose` (e.g. "migrante/registro"). */
  issue(purpose: string): Promise<string>;
  /** PNG of the characters; `null` for a token that is forged or expired. */
  draw(token: string): Promise<Uint8Array | null>;
  /** WAV of the characters spoken in `lang`; `null` as above. */
  speak(token: string, lang: Lang): Promise<Uint8Array | null>;
  /** An ALTCHA challenge as JSON text, bound to `purpose`. */
  challenge(purpose: string): Promise<string>;
  /** Accepts the letters or a solved challenge; either is used up, right or wrong. */
  verify(purpose: string, answer: CaptchaAnswer): Promise<CaptchaVerdict>;
}

/** Wrong proofs, counted per identifier and purpose whether or not the account exists. */
export interface Attempts {
  /**
   * Takes a try before the proof is looked at, so that many at the same moment cannot slip through.
   * Seconds to wait when there is none now, else 0; "recovery" instead of 0 after 100 wrong in a row, for
   * the caller to ask for more than the same proof once again.
   */
  begin(purpose: string, subject: string): Promise<number | "recovery">;
  /** Starts the count anew: after the right proof. */
  succeeded(purpose: string, subject: string): Promise<void>;
}

export type LimitName =
  | "address"
  | "uploads"
  | "keysHour"
  | "keysDay"
  | "codesHour"
  | "codesDay"
  | "updatesDay"
  | "smsNumber"
  | "smsService";

export interface Limits {
  /** Takes one. Seconds to wait when there is none left, else 0. */
  take(limit: LimitName, subject: string): Promise<number>;
}

export type ScanType = "image/jpeg" | "image/png" | "application/pdf";
export type ScanRejection =
  | "documentoEmpty"
  | "documentoTooLarge"
  | "documentoWrongType"
  | "documentoDamaged"
  | "documentoTooManyPixels"
  | "documentoEncryptedPdf"
  | "documentoActivePdf"
  | "documentoInfected";

export type KeptScan = { id: string; name: string; size: number; type: ScanType };

export interface Scans {
  /**
   * Checks by content, cleans, encrypts and stores. `size` in the answer is that of the file as sent.
   * What is kept but never attached to an account is deleted after a day.
   */
  keep(file: {
    name: string;
    bytes: Uint8Array;
  }): Promise<{ ok: true; scan: KeptScan } | { ok: false; code: ScanRejection }>;
}

export type Account = {
  id: string;
  perfil: Perfil;
  lang: Lang;
  claveHash: string;
  pregunta: string;
  respuestaHash: string;
  nombres: string;
  apellidos: string[];
  fechaNacimiento: string | null;
  address: Address;
  contact: Contact;
  identifiers: Identifier[];
};

/** `lookup` is what later forms ask for; (`kind`, `value`) is unique in the whole system. */
export type Identifier = { kind: "documento" | "run" | "rut"; value: string; lookup: string };

/** Who asked and for what: becomes the folio, the audit event and the guard against doing it twice. */
export type Operation = {
  /** Made by the form; the same for every retry of one submission. */
  submission: string;
  perfil: Perfil;
  tramite: Tramite;
  lang: Lang;
  /** Keyed digest of the client's address. */
  origin: string;
};

export type Done = { folio: string; accountId: string; at: Date; repeated: boolean };

export type Registration = {
  identifiers: Identifier[];
  person: Person;
  /** The kept scan that the account takes over, where the profile asks for one. */
  scanId: string | null;
  address: Address;
  contact: Contact;
  claveHash: string;
  pregunta: string;
  respuestaHash: string;
};

export type DataChange = {
  address: Address;
  contact: Contact;
  pregunta: string;
  respuestaHash: string;
  /** A RUT that becomes a second identifier of the account. */
  identifier: Identifier | null;
};

/** A message and where it goes; written in the same transaction as what it tells. */
export type Outgoing = { channel: Channel; to: string; message: Message };

export type LinkKind = "confirmar" | "detener" | "deshacer";
/** A one-button page reached from a message; only a digest of its token is stored. */
export type NewLink = { kind: LinkKind; token: string; expiresAt: Date };

export type Provisional = { hash: string; expiresAt: Date };

/** What goes out because of a change: messages, and the one-button pages they lead to. */
export type Notices = { messages: Outgoing[]; links: NewLink[] };

/** Each method is one transaction; each change also writes its audit event and its messages. */
export interface Accounts {
  /** All accounts whose identifier of this kind has this lookup; a number may be shared by several documents. */
  find(kind: Identifier["kind"], lookup: string): Promise<Account[]>;
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
  provisional(accountId: string): Promise<Provisional | null>;
  /**
   * Also spends the provisional key, and stops what others may have set in motion: kept changes, codes.
   * "stale" when the clave, or the provisional key that opened the account, is no longer the known one.
   */
  changeKey(
    operation: Operation,
    accountId: string,
    change: { knownHash: string; provisionalHash: string | null; newHash: string },
    notices: Notices,
  ): Promise<Done | "stale">;
  /** Same clave or answer under today's parameters and pepper; nothing happens if it was changed meanwhile. */
  renewHash(accountId: string, which: "clave" | "respuesta", oldHash: string, newHash: string): Promise<void>;
  issueCode(operation: Operation, accountId: string, code: Provisional, message: Outgoing): Promise<void>;
  /** True once, when the code is right and has not expired. */
  spendCode(accountId: string, digest: string): Promise<boolean>;
  update(
    operation: Operation,
    accountId: string,
    change: DataChange,
    notices: Notices,
  ): Promise<Done | "identifierTaken">;
  updateLater(
    operation: Operation,
    accountId: string,
    change: DataChange,
    effectiveAt: Date,
    notices: Notices,
  ): Promise<Done>;
  /** Kept changes whose time has come. */
  dueChanges(): Promise<{ accountId: string; submission: string; change: DataChange }[]>;
  /** Applies one of them, unless it was stopped meanwhile. */
  applyChange(accountId: string, submission: string, notices: Notices): Promise<void>;
}

export type LinkState = { kind: LinkKind; perfil: Perfil; state: "open" | "used" | "expired" };

/** The one-button pages. Looking changes nothing: scanners open every link. */
export interface Links {
  look(token: string): Promise<LinkState | null>;
  /** Does what the link is for; the state it was in before. */
  use(token: string, origin: string): Promise<LinkState | null>;
}

export type ReceiptDelivery = {
  channel: Channel;
  kind: Message["kind"];
  to: string;
  state: DeliveryState;
  queuedAt: Date;
  sentAt: Date | null;
  settledAt: Date | null;
};

/** A kept change waits, took effect, or was stopped or replaced before it did. */
export type KeptOutcome = "pendiente" | "aplicado" | "anulado";

export type Receipt = {
  done: Done;
  account: Account;
  deliveries: ReceiptDelivery[];
  /** What became of a change that was kept; `null` for one that took effect at once. */
  kept: { outcome: KeptOutcome; effectiveAt: Date } | null;
};

export interface Receipts {
  bySubmission(submission: string): Promise<Receipt | null>;
}

/** What a carrier is given: the words are ready, in the language of the account. */
export type Letter = {
  id: string;
  to: string;
  lang: Lang;
  kind: Message["kind"];
  subject: string;
  text: string;
  html: string | null;
};

export type CarrierAnswer = { ok: true; providerId: string } | { ok: false; permanent: boolean; reason: string };

/** Resend, Twilio or the local mailbox. `letter.id` is the idempotency key for the provider. */
export interface Carrier {
  send(letter: Letter): Promise<CarrierAnswer>;
}

export type DueDelivery = {
  id: string;
  channel: Channel;
  to: string;
  lang: Lang;
  message: Message;
  attempts: number;
  queuedAt: Date;
};

/** The outbox. Claimed rows are hidden from other instances for a few minutes. */
export interface Deliveries {
  claimDue(most: number): Promise<DueDelivery[]>;
  /** Also wipes what the message said. */
  sent(id: string, providerId: string): Promise<void>;
  /** Tried again at `retryAt`; `null` gives up: rebotado, and wiped. */
  failed(id: string, reason: string, retryAt: Date | null): Promise<void>;
  /**
   * What a provider reports later; the same `eventId` counts once. False when no message is known by that
   * id yet, as when the report overtakes the answer to sending: the provider should report again.
   */
  reported(providerId: string, state: "entregado" | "rebotado", eventId: string): Promise<boolean>;
}

/** Where encrypted files are kept: Vercel Blob or a folder. */
export interface Blobs {
  put(id: string, bytes: Uint8Array): Promise<void>;
  get(id: string): Promise<Uint8Array | null>;
  remove(id: string): Promise<void>;
}

/** What is known about each stored scan; db/scans.ts. */
export interface ScanRecords {
  /** Not attached to an account yet: deleted at `deleteAfter` unless a registration attaches it. */
  add(scan: KeptScan, deleteAfter: Date): Promise<void>;
}
