import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
