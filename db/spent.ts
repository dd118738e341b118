import type { Spent } from "@/lib/ports";
import type { Db } from "./client";
import { spent } from "./schema";

export function makeSpent(db: Db): Spent {
  return {
    async spend(id, expiresAt) {
      const mine = await db.insert(spent).values({ id, expiresAt }).onConflictDoNothing().returning();
      return mine.length > 0;
    },
  };
}
