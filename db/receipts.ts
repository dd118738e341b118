import { asc, eq } from "drizzle-orm";
import type { Receipts } from "@/lib/ports";
import { accountById } from "./accounts/read";
import type { Db } from "./client";
import { findOperation } from "./operations";
import { deliveries, pendingChanges } from "./schema";

/** What a submission did and how its messages fare. */
export const makeReceipts = (db: Db): Receipts => ({
  async bySubmission(submission) {
    const row = await findOperation(db, submission);
    const account = row && (await accountById(db, row.accountId));
    if (!account) return null;
    const [waiting] = await db.select().from(pendingChanges).where(eq(pendingChanges.submission, submission));
    const sent = await db
      .select()
      .from(deliveries)
      .where(eq(deliveries.submission, submission))
      .orderBy(asc(deliveries.createdAt), asc(deliveries.channel));
    return {
      done: { folio: row.shown, accountId: row.accountId, at: row.at, repeated: true },
      account,
      deliveries: sent.map(({ channel, kind, recipient, state, createdAt, sentAt, settledAt }) => ({
        channel,
        kind,
        to: recipient,
        state,
        queuedAt: createdAt,
        sentAt,
        settledAt,
      })),
      kept:
        row.outcome && row.effectiveAt
          ? {
              outcome: row.outcome,
              effectiveAt: row.effectiveAt,
              rut: waiting?.change.identifier ?? null,
              representante: waiting?.change.representante ?? null,
            }
          : null,
    };
  },
});
