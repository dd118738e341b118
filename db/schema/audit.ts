import { bigint, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { instant } from "./columns";

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
    /** Who acted, where it was not the account's own holder. */
    actor: uuid("actor").references(() => accounts.id),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.seq] }), unique().on(table.hash)],
);
