import { and, eq, isNull } from "drizzle-orm";
import type { KeyEnding } from "@/lib/ports";
import type { Tx } from "../client";
import { provisionalKeys } from "../schema";

/** Ends the provisional key that an account has open, if it has one; why is remembered for whoever types it. */
export async function endProvisional(tx: Tx, accountId: string, ending: KeyEnding): Promise<void> {
  await tx
    .update(provisionalKeys)
    .set({ ending })
    .where(and(eq(provisionalKeys.accountId, accountId), isNull(provisionalKeys.ending)));
}
