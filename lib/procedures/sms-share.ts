import type { Limits } from "@/lib/ports";

/*
 * An SMS costs money, and a number can be made to suffer them: so many a day for each number and for the whole service.
 * Strangers can make notices go out: they have a count of their own for a number, and a part of the service's.
 */

/** Seconds to wait before another key may go to a number by SMS, 0 when it may now. */
export const takeKeySms = async (limits: Limits, number: string): Promise<number> =>
  (await limits.take("smsKeys", number)) || (await limits.take("smsService", "all"));

/** The same for a notice or a code. */
export const takeNoticeSms = async (limits: Limits, number: string): Promise<number> =>
  (await limits.take("smsNotices", number)) ||
  (await limits.take("smsServiceNotices", "all")) ||
  (await limits.take("smsService", "all"));
