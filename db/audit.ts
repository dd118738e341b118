import { asc, desc, eq } from "drizzle-orm";
import type { Mac } from "@/lib/ports";
import type { Db, Tx } from "./client";
import { auditEvents } from "./schema";

type Event = {
  accountId: string;
  at: Date;
  action: string;
  origin: string;
  submission: string;
  /** Who acted, where it was not the account's own holder. */
  actor: string | null;
};

/**
 * Everything an event says, in a fixed order, after the hash of the one before it. Without an actor it is
 * what it was before there were any, so that the chains of that time still hold.
 */
const seal = (mac: Mac, previous: string, seq: number, event: Event) =>
  mac.digest(
    "audit",
    JSON.stringify([
      previous,
      event.accountId,
      seq,
      event.at.toISOString(),
      event.action,
      event.origin,
      event.submission,
      ...(event.actor === null ? [] : [event.actor]),
    ]),
  );

/** Appends to an account's chain. The caller holds the account's row locked, so chains never fork. */
export async function audit(tx: Tx, mac: Mac, event: Event): Promise<void> {
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.accountId, event.accountId))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const seq = (last?.seq ?? 0) + 1;
  await tx.insert(auditEvents).values({ ...event, seq, hash: seal(mac, last?.hash ?? "", seq, event) });
}

/** The accounts whose chain was altered, shortened in the middle or reordered; empty when all is well. */
export async function brokenChains(db: Db, mac: Mac): Promise<string[]> {
  const events = await db.select().from(auditEvents).orderBy(asc(auditEvents.accountId), asc(auditEvents.seq));
  const broken = new Set<string>();
  let accountId = "";
  let previous = "";
  let seq = 0;
  for (const event of events) {
    if (event.accountId !== accountId) [accountId, previous, seq] = [event.accountId, "", 0];
    seq += 1;
    if (event.seq !== seq || event.hash !== seal(mac, previous, seq, event)) broken.add(accountId);
    previous = event.hash;
  }
  return [...broken];
}
