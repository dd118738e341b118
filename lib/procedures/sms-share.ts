import type { Limits } from "@/lib/ports";

/*
 * An SMS costs money, and a number can be made to suffer them: so many a day for each number and for the whole service.
 * Keys and notices are counted apart, since strangers can make notices go out.
 */

/** Seconds to wait before another key may go to a number by SMS, 0 when it may now. */
export const takeKeySms = (limits: Limits, number: string): Promise<number> => take(limits, "smsKeys", number);

/** The same for a notice or a code. */
export const takeNoticeSms = (limits: Limits, number: string): Promise<number> => take(limits, "smsNotices", number);

const take = async (limits: Limits, share: "smsKeys" | "smsNotices", number: string) =>
  (await limits.take(share, number)) || (await limits.take("smsService", "all"));
