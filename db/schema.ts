import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Channel, DeliveryState, Message } from "@/lib/domain/message";
import type { Lang, Perfil, Tramite } from "@/lib/domain/perfil";
import type { DataChange, Identifier, KeptOutcome, LinkKind, ScanType } from "@/lib/ports";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const instant = (name: string) => timestamp(name, { withTimezone: true });

/** One holder of a Clave SENCE. The clave and the answer are argon2id hashes with a pepper. */
export const accounts = pgTable("accounts", {
  id: uuid("id").primaryKey(),
  perfil: text("perfil").$type<Perfil>().notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  claveHash: text("clave_hash").notNull(),
  pregunta: text("pregunta").notNull(),
  respuestaHash: text("respuesta_hash").notNull(),
  email: text("email").notNull(),
  emailConfirmedAt: instant("email_confirmed_at"),
  celular: text("celular"),
  telefonoParticular: text("telefono_particular"),
  telefonoTrabajo: text("telefono_trabajo"),
  direccion: text("direccion").notNull(),
  numero: text("numero").notNull(),
  block: text("block"),
  departamento: text("departamento"),
  comuna: text("comuna").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** What a person is found by. A migrant who gets a RUT has two. */
export const identifiers = pgTable(
  "identifiers",
  {
    kind: text("kind").$type<Identifier["kind"]>().notNull(),
    value: text("value").notNull(),
    lookup: text("lookup").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value] }),
    index("identifiers_lookup").on(table.kind, table.lookup),
    index("identifiers_account").on(table.accountId),
  ],
);

export const persons = pgTable("persons", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id),
  nombres: text("nombres").notNull(),
  apellidoPaterno: text("apellido_paterno").notNull(),
  apellidoMaterno: text("apellido_materno"),
  sexo: text("sexo").notNull(),
  fechaNacimiento: date("fecha_nacimiento").notNull(),
  estadoCivil: text("estado_civil").notNull(),
  hijos: smallint("hijos").notNull(),
  paisOrigen: text("pais_origen").notNull(),
});

/** An encrypted file in the blob store. Without an account it is an upload that was never used. */
export const scans = pgTable(
  "scans",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id").references(() => accounts.id),
    type: text("type").$type<ScanType>().notNull(),
    size: integer("size").notNull(),
    deleteAfter: instant("delete_after").notNull(),
  },
  (table) => [index("scans_delete_after").on(table.deleteAfter)],
);

/** One row for each thing done: the guard against doing it twice, and the folio that people are given. */
export const operations = pgTable("operations", {
  submission: uuid("submission").primaryKey(),
  folio: bigserial("folio", { mode: "number" }).notNull().unique(),
  accountId: uuid("account_id")
    .notNull()
    .references(() => accounts.id),
  perfil: text("perfil").$type<Perfil>().notNull(),
  tramite: text("tramite").$type<Tramite>().notNull(),
  at: instant("at").notNull(),
  /** Only for changes that were kept. */
  outcome: text("outcome").$type<KeptOutcome>(),
  effectiveAt: instant("effective_at"),
});

/** At most one for each account: a new one voids the one before. */
export const provisionalKeys = pgTable("provisional_keys", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id),
  hash: text("hash").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** One-time codes of `actualizar`, as keyed digests. */
export const codes = pgTable("codes", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id),
  digest: text("digest").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** Changes that wait 72 hours because they came without a strong proof. */
export const pendingChanges = pgTable(
  "pending_changes",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    submission: uuid("submission").notNull(),
    change: jsonb("change").$type<DataChange>().notNull(),
    effectiveAt: instant("effective_at").notNull(),
  },
  (table) => [index("pending_changes_effective_at").on(table.effectiveAt)],
);

/** What a link needs to do its work: above all, what an account was before a change. */
export type Before =
  | { claveHash: string }
  | { data: DataChange; addedIdentifier: Identifier | null }
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

/** The outbox. `sealed` holds what the message says, encrypted, until it is sent. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    submission: uuid("submission").notNull(),
    kind: text("kind").$type<Message["kind"]>().notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    recipient: text("recipient").notNull(),
    lang: text("lang").$type<Lang>().notNull(),
    sealed: bytea("sealed"),
    state: text("state").$type<DeliveryState>().notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    reason: text("reason"),
    providerId: text("provider_id").unique(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    settledAt: instant("settled_at"),
  },
  (table) => [
    index("deliveries_due").on(table.nextAttemptAt).where(sql`${table.sealed} is not null`),
    index("deliveries_submission").on(table.submission),
  ],
);

/** Provider events already counted. */
export const providerEvents = pgTable("provider_events", {
  id: text("id").primaryKey(),
  at: instant("at").notNull(),
});

/** Captchas already used. */
export const spent = pgTable(
  "spent",
  {
    id: text("id").primaryKey(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("spent_expires_at").on(table.expiresAt)],
);

/** Wrong proofs by keyed digest of the identifier, whether or not it has an account. */
export const attempts = pgTable(
  "attempts",
  {
    purpose: text("purpose").notNull(),
    subject: text("subject").notNull(),
    inRow: integer("in_row").notNull(),
    inWindow: integer("in_window").notNull(),
    windowStartedAt: instant("window_started_at").notNull(),
    blockedUntil: instant("blocked_until"),
  },
  (table) => [primaryKey({ columns: [table.purpose, table.subject] })],
);

/** Counters of rate-limiter-flexible, in the shape its PostgreSQL store expects; `expire` in milliseconds. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});

/** Who did what, when and from where. Each account's events are chained by `hash`. */
export const auditEvents = pgTable(
  "audit_events",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    action: text("action").notNull(),
    origin: text("origin").notNull(),
    submission: uuid("submission").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.seq] }), unique().on(table.hash)],
);
