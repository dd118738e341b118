import { and, eq } from "drizzle-orm";
import { afterFailure, waitSeconds } from "@/lib/domain/backoff";
import { afterRight, freshShare, takeShare } from "@/lib/domain/strangers";
import type { Attempts, Clock, Turn } from "@/lib/ports";
import type { Db, Tx } from "./client";
import { attempts, strangers } from "./schema";

const ofClient = (purpose: string, subject: string, client: string) =>
  and(eq(attempts.purpose, purpose), eq(attempts.subject, subject), eq(attempts.client, client));

const ofStrangers = (purpose: string, subject: string) =>
  and(eq(strangers.purpose, purpose), eq(strangers.subject, subject));

/**
 * Two counts for each try: that of the browser or address, and, unless the holder has used that browser before, that
 * of all strangers together. Both rows are there before they are locked, in this order, so that tries take turns.
 */
export function makeAttempts({ db, clock }: { db: Db; clock: Clock }): Attempts {
  return {
    begin: (purpose, subject, { client, known }) =>
      db.transaction(async (tx) => {
        const now = clock.now();
        const record = await clientRecord(tx, purpose, subject, client, now);
        const wait = waitSeconds(record, now);
        if (typeof wait === "number" && wait > 0) return { kind: "wait", seconds: wait };
        const turn: Turn = known
          ? { kind: wait === "recovery" ? "recovery" : "go" }
          : await shared(tx, purpose, subject, now);
        if (turn.kind === "crowded") return turn;
        const { inRow, inWindow, windowStartedAt, blockedUntil } = afterFailure(record, now);
        await tx
          .update(attempts)
          .set({ inRow, inWindow, windowStartedAt, blockedUntil })
          .where(ofClient(purpose, subject, client));
        return turn;
      }),

    succeeded: (purpose, subject, { client, known }, took) =>
      db.transaction(async (tx) => {
        await tx.delete(attempts).where(ofClient(purpose, subject, client));
        const [share] = await tx.select().from(strangers).where(ofStrangers(purpose, subject)).for("update");
        if (!share) return;
        const { tries, inRow } = afterRight(share, took && !known);
        await tx.update(strangers).set({ tries, inRow }).where(ofStrangers(purpose, subject));
      }),
  };
}

/** The record of one client, locked; new ones begin with nothing wrong. */
async function clientRecord(tx: Tx, purpose: string, subject: string, client: string, now: Date) {
  const empty = { inRow: 0, inWindow: 0, windowStartedAt: now, blockedUntil: null };
  await tx
    .insert(attempts)
    .values({ purpose, subject, client, ...empty })
    .onConflictDoNothing();
  const [record] = await tx
    .select()
    .from(attempts)
    .where(ofClient(purpose, subject, client))
    .for("update");
  return record ?? empty;
}

/** Takes a try out of what all strangers share. */
async function shared(tx: Tx, purpose: string, subject: string, now: Date): Promise<Turn> {
  await tx
    .insert(strangers)
    .values({ purpose, subject, ...freshShare(now) })
    .onConflictDoNothing();
  const [share = freshShare(now)] = await tx
    .select()
    .from(strangers)
    .where(ofStrangers(purpose, subject))
    .for("update");
  const taken = takeShare(share, now);
  if (!taken.ok) return { kind: "crowded" };
  const { tries, at, inRow } = taken.share;
  await tx.update(strangers).set({ tries, at, inRow }).where(ofStrangers(purpose, subject));
  return { kind: taken.recovery ? "recovery" : "go" };
}
