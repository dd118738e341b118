import type { Clock } from "@/lib/ports";

export const clock: Clock = { now: () => new Date() };
