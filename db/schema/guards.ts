import { bigint, doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Captchas already used. */
export const spent = pgTable(
  "spent",
  {
    id: text("id").primaryKey(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("spent_expires_at").on(table.expiresAt)],
);

/** Wrong proofs by keyed digest of the account, or of the identifier that has none, and of who tried. */
export const attempts = pgTable(
  "attempts",
  {
    purpose: text("purpose").notNull(),
    subject: text("subject").notNull(),
    client: text("client").notNull(),
    inRow: integer("in_row").notNull(),
    inWindow: integer("in_window").notNull(),
    windowStartedAt: instant("window_started_at").notNull(),
    blockedUntil: instant("blocked_until"),
  },
  (table) => [primaryKey({ columns: [table.purpose, table.subject, table.client] })],
);

/** What is left of the tries that all browsers unknown to an account share. */
export const strangers = pgTable(
  "strangers",
  {
    purpose: text("purpose").notNull(),
    subject: text("subject").notNull(),
    tries: doublePrecision("tries").notNull(),
    at: instant("at").notNull(),
    inRow: integer("in_row").notNull(),
  },
  (table) => [primaryKey({ columns: [table.purpose, table.subject] })],
);

/** Counters of rate-limiter-flexible, in the shape its PostgreSQL store expects; `expire` in milliseconds. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
