const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const FREE_TRIES = 5;
const LONGEST_WAIT = 60 * MINUTE;
const TOO_MANY_IN_ROW = 100;

/** Wrong proofs of one account for one purpose from one browser or address. The right proof deletes it. */
export type AttemptRecord = {
  /** Wrong ones since the last right one. */
  inRow: number;
  windowStartedAt: Date;
  /** Wrong ones since `windowStartedAt`. */
  inWindow: number;
  blockedUntil: Date | null;
};

/**
 * The record after one more wrong proof. The fifth in 15 minutes brings a wait of one minute, and each one
 * after it a wait twice as long, up to one hour. A wait keeps the window open: it closes 15 quiet
 * minutes after the wait, or else every wait would give five more tries.
 */
export function afterFailure(record: AttemptRecord | null, now: Date): AttemptRecord {
  const current = record && isOpen(record, now) ? record : null;
  const inWindow = (current?.inWindow ?? 0) + 1;
  const wait = inWindow < FREE_TRIES ? 0 : Math.min(MINUTE * 2 ** (inWindow - FREE_TRIES), LONGEST_WAIT);
  return {
    inRow: (record?.inRow ?? 0) + 1,
    windowStartedAt: current?.windowStartedAt ?? now,
    inWindow,
    blockedUntil: wait > 0 ? new Date(now.getTime() + wait) : null,
  };
}

function isOpen(record: AttemptRecord, now: Date): boolean {
  const since = Math.max(record.windowStartedAt.getTime(), record.blockedUntil?.getTime() ?? 0);
  return now.getTime() - since < WINDOW;
}

/**
 * Whole seconds until the next try, 0 when it may be now; "recovery" when it may be now but 100 wrong ones
 * in a row have come before it.
 */
export function waitSeconds(record: AttemptRecord | null, now: Date): number | "recovery" {
  if (!record) return 0;
  const left = (record.blockedUntil?.getTime() ?? 0) - now.getTime();
  if (left > 0) return Math.ceil(left / 1000);
  return record.inRow >= TOO_MANY_IN_ROW ? "recovery" : 0;
}
