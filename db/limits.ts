import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { LimitName, Limits, Mac } from "@/lib/ports";
import type { connect } from "./client";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The same counters for every instance, kept in PostgreSQL; whom they count is not to be read there. */
export function makeLimits(
  sql: ReturnType<typeof connect>["sql"],
  options: { mac: Mac; smsPerDay: number; warn: (limit: LimitName, percent: number) => void },
): Limits {
  const rules: Record<LimitName, { points: number; duration: number }> = {
    // Loose enough for a classroom of 60 behind one address, tight enough to stop a script.
    address: { points: 300, duration: 15 * MINUTE },
    uploads: { points: 120, duration: 15 * MINUTE },
    // Files read for one captcha: a person who mends a form chooses a few.
    // Bytes that nobody has looked into, kept for whoever has not answered the captcha yet.
    held: { points: 60, duration: HOUR },
    readings: { points: 10, duration: HOUR },
    keysHour: { points: 3, duration: HOUR },
    keysDay: { points: 6, duration: DAY },
    codesHour: { points: 3, duration: HOUR },
    codesDay: { points: 6, duration: DAY },
    codesStrangers: { points: 12, duration: DAY },
    updatesDay: { points: 6, duration: DAY },
    unprovenDay: { points: 6, duration: DAY },
    unprovenStrangers: { points: 12, duration: DAY },
    warningsDay: { points: 1, duration: DAY },
    warningsMonth: { points: 6, duration: 30 * DAY },
    // Each is told to every address of late.
    claveDay: { points: 6, duration: DAY },
    // Each sends a message to an address that an OTEC typed.
    facilitatorsDay: { points: 50, duration: DAY },
    // Apart, so that nobody who makes notices go out can use up the SMS that bring keys.
    smsKeys: { points: 3, duration: DAY },
    smsNotices: { points: 3, duration: DAY },
    smsServiceNotices: { points: Math.ceil(options.smsPerDay * 0.6), duration: DAY },
    smsService: { points: options.smsPerDay, duration: DAY },
  };
  // postgres.js in the shape of a `pg` pool, the only thing the store asks of its client.
  const client = {
    query: async ({ text, values }: { text: string; values: (string | number | null)[] }) => {
      const rows = await sql.unsafe(text, values);
      return { rows: [...rows], rowCount: rows.count };
    },
  };
  const limiter = (name: LimitName) =>
    new RateLimiterPostgres({
      storeClient: client,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      ...rules[name],
    });
  const limiters = new Map<LimitName, RateLimiterPostgres>();
  const limiterOf = (name: LimitName) => {
    const made = limiters.get(name) ?? limiter(name);
    limiters.set(name, made);
    return made;
  };

  return {
    async take(name, subject, weight = 1) {
      try {
        const { consumedPoints } = await limiterOf(name).consume(options.mac.digest("limit", subject), weight);
        const mark = Math.ceil(rules[name].points * 0.8);
        if (consumedPoints >= mark && consumedPoints - weight < mark) options.warn(name, 80);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
  };
}
