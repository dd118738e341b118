import { fail, type Result } from "@/lib/errors";

type Refusal = Extract<Result<never>, { ok: false }>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Each in minutes, and in hours once the wait is longer than two. */
const codes = {
  wait: ["waitMinutes", "waitHours"],
  address: ["limitAddress", "limitAddress"],
  keys: ["limitKeys", "limitKeysHours"],
  sms: ["limitSms", "limitSms"],
  updates: ["limitUpdates", "limitUpdates"],
  claves: ["limitClaves", "limitClaves"],
  facilitators: ["limitFacilitadores", "limitFacilitadores"],
} as const;

/** The refusal that a wait in seconds means; `null` when there is none. */
export function refusalFor(wait: number, why: keyof typeof codes, field?: string): Refusal | null {
  if (wait <= 0) return null;
  const [inMinutes, inHours] = codes[why];
  return wait > 2 * HOUR
    ? fail(inHours, field, { hours: Math.ceil(wait / HOUR), minutes: Math.ceil(wait / MINUTE) })
    : fail(inMinutes, field, { minutes: Math.max(1, Math.ceil(wait / MINUTE)) });
}
