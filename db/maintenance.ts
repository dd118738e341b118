import { and, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { WATCH_DAYS } from "@/lib/domain/audience";
import { TOO_MANY_IN_ROW } from "@/lib/domain/strangers";
import type { Blobs, Clock } from "@/lib/ports";
import type { Db } from "./client";
import {
  attempts,
  codes,
  deliveries,
  links,
  pastContacts,
  providerEvents,
  provisionalKeys,
  rateLimits,
  scans,
  spent,
  strangers,
} from "./schema";

const DAY_MS = 86_400_000;
/** So long is a provisional key that has ended told for what it is. */
const KEYS_REMEMBERED_DAYS = 7;
/** Scans deleted in one go: a job must end well before the host's time limit. */
const BATCH = 100;

/** Deletes what has served its time: used-up tokens, expired keys and links, and scans past their date. */
export async function purge({ db, blobs, clock }: { db: Db; blobs: Blobs; clock: Clock }): Promise<void> {
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.delete(spent).where(lte(spent.expiresAt, now));
  await db.delete(codes).where(lte(codes.expiresAt, now));
  await db.delete(provisionalKeys).where(lte(provisionalKeys.expiresAt, ago(KEYS_REMEMBERED_DAYS)));
  await db.delete(links).where(lte(links.expiresAt, ago(30)));
  await db.delete(pastContacts).where(lte(pastContacts.until, ago(WATCH_DAYS)));
  // By then a share is full again; a hundred wrong ones in a row stay until one is right.
  await db.delete(strangers).where(and(lte(strangers.at, ago(30)), lt(strangers.inRow, TOO_MANY_IN_ROW)));
  await db.delete(providerEvents).where(lte(providerEvents.at, ago(30)));
  await db.delete(deliveries).where(and(isNull(deliveries.sealed), lte(deliveries.createdAt, ago(90))));
  await db.delete(rateLimits).where(lte(rateLimits.expire, now.getTime()));
  const unblocked = or(isNull(attempts.blockedUntil), lte(attempts.blockedUntil, ago(30)));
  await db.delete(attempts).where(and(lte(attempts.windowStartedAt, ago(30)), unblocked));
  const due = await db.select({ id: scans.id }).from(scans).where(lte(scans.deleteAfter, now)).limit(BATCH);
  // The file first: a row without a file is found again, a file without a row never would be.
  for (const { id } of due) await blobs.remove(id);
  if (due.length > 0) {
    await db.delete(scans).where(
      inArray(
        scans.id,
        due.map(({ id }) => id),
      ),
    );
  }
}
