import { asc, eq } from "drizzle-orm";
import type { Receipts } from "@/lib/ports";
import { accountById } from "./accounts/read";
import type { Db } from "./client";
import { findDone } from "./operations";
import { deliveries, pendingChanges } from "./schema";

/** What a submission did and how its messages fare. */
export const makeReceipts = (db: Db): Receipts => ({
  async bySubmission(submission) {
    const done = await findDone(db, submission);
    const account = done && (await accountById(db, done.accountId));
    if (!account) return null;
    const rows = await db
      .select()
      .from(deliveries)
      .where(eq(deliveries.submission, submission))
      .orderBy(asc(deliveries.createdAt), asc(deliveries.channel));
    const [pending] = await db.select().from(pendingChanges).where(eq(pendingChanges.submission, submission));
    return {
      done,
      account,
      deliveries: rows.map(({ channel, kind, recipient, state, createdAt, sentAt, settledAt }) => ({
        channel,
        kind,
        to: recipient,
        state,
        queuedAt: createdAt,
        sentAt,
        settledAt,
      })),
      effectiveAt: pending?.effectiveAt ?? null,
    };
  },
});
