import { sql } from "drizzle-orm";
import { bigserial, boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Address, Contact } from "@/lib/domain/account";
import type { Standing } from "@/lib/domain/audience";
import type { Representante } from "@/lib/domain/holder";
import type { Identifier } from "@/lib/domain/identifier";
import type { Door } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import type { DataChange, KeptOutcome, KeyEnding, LinkKind } from "@/lib/ports";
import { accounts } from "./accounts";
import { instant } from "./columns";

/** One row for each thing done: the guard against doing it twice, and the folio that people are given. */
export const operations = pgTable("operations", {
  submission: uuid("submission").primaryKey(),
  folio: bigserial("folio", { mode: "number" }).notNull().unique(),
  accountId: uuid("account_id")
    .notNull()
    .references(() => accounts.id),
  perfil: text("perfil").$type<Perfil>().notNull(),
  tramite: text("tramite").$type<Door>().notNull(),
  at: instant("at").notNull(),
  /** Only for changes that were kept. */
  outcome: text("outcome").$type<KeptOutcome>(),
  effectiveAt: instant("effective_at"),
});

/**
 * The provisional keys of each account. One at most is open; those that ended stay for a while, so that whoever types
 * one can be told why it does not work. `hint` is a few bits of a keyed digest, to find the row without a hash.
 */
export const provisionalKeys = pgTable(
  "provisional_keys",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    hash: text("hash").notNull(),
    hint: text("hint").notNull(),
    issuedAt: instant("issued_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    ending: text("ending").$type<KeyEnding>(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.hash] }),
    uniqueIndex("provisional_keys_open").on(table.accountId).where(sql`${table.ending} is null`),
  ],
);

/** One-time codes of `actualizar`, as keyed digests. Several may be open: a stranger's must not void the holder's. */
export const codes = pgTable(
  "codes",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    digest: text("digest").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.digest] })],
);

/** Where an account was reached before, and what such an address may do: domain/audience.ts. */
export const pastContacts = pgTable(
  "past_contacts",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    email: text("email").notNull(),
    celular: text("celular"),
    until: instant("until").notNull(),
    standing: text("standing").$type<Standing>().notNull(),
  },
  (table) => [index("past_contacts_account").on(table.accountId), index("past_contacts_until").on(table.until)],
);

/** A change as it is kept; those from before there were companies name no representative at all. */
export type KeptChange = Omit<DataChange, "representante"> & Partial<Pick<DataChange, "representante">>;

/** Changes that wait 72 hours because they came without a strong proof. */
export const pendingChanges = pgTable(
  "pending_changes",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    submission: uuid("submission").notNull(),
    change: jsonb("change").$type<KeptChange>().notNull(),
    effectiveAt: instant("effective_at").notNull(),
    /** Asked for in a browser that the holder had used: no stranger's request takes its place. */
    known: boolean("known").notNull().default(false),
  },
  (table) => [index("pending_changes_effective_at").on(table.effectiveAt)],
);

/** What `actualizar` may change, as it was; a foreign facilitator had given no address and no question yet. */
export type StoredData = {
  address: Address | null;
  contact: Contact;
  pregunta: string | null;
  respuestaHash: string | null;
  /** Until when the contact was doubted then, ISO 8601; rows from before there were doubts lack it. */
  doubtedUntil?: string | null;
  /** Of a company; rows from before there were companies lack it. */
  representante?: Representante | null;
};

/** What a link needs to do its work: above all, what an account was before a change. */
export type Before =
  | { claveHash: string | null }
  | { data: StoredData; addedIdentifier: Identifier | null }
  /** For `confirmar`: the address that the link was sent to. */
  | { email: string };

/** One-button pages reached from messages. Only a digest of the token is kept. */
export const links = pgTable(
  "links",
  {
    digest: text("digest").primaryKey(),
    /** The order in which an account's changes were made; its row is locked while it grows. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
    kind: text("kind").$type<LinkKind>().notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    submission: uuid("submission").notNull(),
    before: jsonb("before").$type<Before>(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("links_expires_at").on(table.expiresAt)],
);
