import { and, eq } from "drizzle-orm";
import { afterFailure, waitSeconds } from "@/lib/domain/backoff";
import type { Attempts, Clock } from "@/lib/ports";
import type { Db } from "./client";
import { attempts } from "./schema";

export function makeAttempts({ db, clock }: { db: Db; clock: Clock }): Attempts {
  const where = (purpose: string, subject: string) => and(eq(attempts.purpose, purpose), eq(attempts.subject, subject));

  return {
    begin: (purpose, subject) =>
      db.transaction(async (tx) => {
        const now = clock.now();
        const created = await tx
          .insert(attempts)
          .values({ purpose, subject, ...afterFailure(null, now) })
          .onConflictDoNothing()
          .returning();
        if (created.length > 0) return 0;
        const [record] = await tx.select().from(attempts).where(where(purpose, subject)).for("update");
        const wait = waitSeconds(record ?? null, now);
        if (typeof wait === "number" && wait > 0) return wait;
        const { inRow, inWindow, windowStartedAt, blockedUntil } = afterFailure(record ?? null, now);
        await tx
          .update(attempts)
          .set({ inRow, inWindow, windowStartedAt, blockedUntil })
          .where(where(purpose, subject));
        return wait;
      }),

    async succeeded(purpose, subject) {
      await db.delete(attempts).where(where(purpose, subject));
    },
  };
}
