import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Channel, DeliveryState, Message } from "@/lib/domain/message";
import type { Lang } from "@/lib/domain/perfil";
import { accounts } from "./accounts";
import { bytea, instant } from "./columns";

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
