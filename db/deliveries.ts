import { and, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Message } from "@/lib/domain/message";
import type { Clock, Deliveries, DueDelivery, Vault } from "@/lib/ports";
import type { Db } from "./client";
import { deliveryContext } from "./outbox";
import { deliveries, providerEvents } from "./schema";

/** How long a claimed row stays hidden from others: a process that dies meanwhile delays it by this much. */
const CLAIM_MS = 2 * 60_000;
/** How long a message that cannot be opened is kept, for whoever mends the keys. */
const UNREADABLE_MS = 24 * 3_600_000;

export function makeDeliveries({ db, vault, clock }: { db: Db; vault: Vault; clock: Clock }): Deliveries {
  function open({ id, sealed, createdAt }: typeof deliveries.$inferSelect): Message | null {
    if (!sealed) return null;
    try {
      const message = JSON.parse(Buffer.from(vault.decrypt(sealed, deliveryContext(id))).toString());
      // Messages queued by an older version do not say when they were asked for.
      return { at: createdAt.toISOString(), ...message };
    } catch {
      return null;
    }
  }

  const giveUp = (id: string, reason: string) =>
    db
      .update(deliveries)
      .set({ reason, sealed: null, state: "rebotado", settledAt: clock.now() })
      .where(eq(deliveries.id, id));

  return {
    async claimDue(most) {
      const now = clock.now();
      const due = db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(isNotNull(deliveries.sealed), lte(deliveries.nextAttemptAt, now)))
        .orderBy(deliveries.nextAttemptAt)
        .limit(most)
        .for("update", { skipLocked: true });
      const rows = await db
        .update(deliveries)
        .set({ nextAttemptAt: new Date(now.getTime() + CLAIM_MS) })
        .where(inArray(deliveries.id, due))
        .returning();
      const readable: DueDelivery[] = [];
      for (const row of rows) {
        const message = open(row);
        const { id, channel, recipient: to, lang, attempts, createdAt: queuedAt } = row;
        if (message) readable.push({ id, channel, to, lang, message, attempts, queuedAt });
        // A start with the wrong SECRET_KEYS must lose nothing; what stays unreadable must not stay for ever.
        else if (now.getTime() - queuedAt.getTime() > UNREADABLE_MS) await giveUp(id, "unreadable");
      }
      return readable;
    },

    async sent(id, providerId) {
      await db
        .update(deliveries)
        .set({ sealed: null, state: "enviado", providerId, sentAt: clock.now() })
        .where(and(eq(deliveries.id, id), eq(deliveries.state, "enCola")));
    },

    async failed(id, reason, retryAt) {
      if (!retryAt) await giveUp(id, reason);
      else {
        await db
          .update(deliveries)
          .set({ reason, nextAttemptAt: retryAt, attempts: sql`${deliveries.attempts} + 1` })
          .where(eq(deliveries.id, id));
      }
    },

    reported: (providerId, state, eventId) =>
      db.transaction(async (tx) => {
        const [known] = await tx
          .select({ id: deliveries.id })
          .from(deliveries)
          .where(eq(deliveries.providerId, providerId))
          .for("update");
        if (!known) return false;
        const fresh = await tx
          .insert(providerEvents)
          .values({ id: eventId, at: clock.now() })
          .onConflictDoNothing()
          .returning();
        if (fresh.length > 0) {
          await tx
            .update(deliveries)
            .set({ state, settledAt: clock.now() })
            .where(and(eq(deliveries.id, known.id), inArray(deliveries.state, ["enCola", "enviado"])));
        }
        return true;
      }),
  };
}
