import { randomUUID } from "node:crypto";
import { makeCaptcha } from "@/lib/adapters/captcha";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import { Busy } from "@/lib/adapters/queue";
import { makeSeal } from "@/lib/adapters/seal";
import type { Done, LimitName, ScanRefusal, SentFile, Spent } from "@/lib/ports";

export const LETTERS = "K7PMRH";

const most: Partial<Record<LimitName, number>> = { uploads: 120, readings: 10 };

/**
 * The services behind a form with a file: a real captcha, limits that count, and scans that only note what is asked
 * of them. A file called `.doc` is refused at a look; `verdict` says what comes of those that are read.
 */
export function openDesk() {
  const keyring = new Keyring([`k1:${Buffer.alloc(32, 1).toString("base64")}`]);
  const seal = makeSeal(keyring);
  const mac = makeMac(keyring);
  const used = new Set<string>();
  const spent: Spent = { spend: async (id) => !used.has(id) && Boolean(used.add(id)) };
  const random = { text: () => LETTERS, uuid: () => randomUUID() };
  const captcha = makeCaptcha({ seal, spent, mac, random, clock: { now: () => new Date() } });

  const asked: string[] = [];
  const points = new Map<string, number>();
  const desk = {
    asked,
    verdict: "good" as "good" | "busy" | ScanRefusal,
    done: null as Done | null,
    /** Points taken from a limit, by whomever. */
    taken: (limit: LimitName) =>
      [...points].reduce((sum, [key, taken]) => sum + (key.startsWith(`${limit} `) ? taken : 0), 0),
  };
  const read = (name: string, size: number) => {
    asked.push(`read ${name}`);
    if (desk.verdict === "busy") throw new Busy("full");
    if (desk.verdict !== "good") return desk.verdict;
    return { ok: true as const, scan: { id: randomUUID(), name, size, type: "image/jpeg" as const } };
  };
  const services = {
    env: {},
    mac,
    seal,
    captcha,
    accounts: { done: async () => desk.done },
    limits: {
      async take(limit: LimitName, subject: string, weight = 1) {
        const sum = (points.get(`${limit} ${subject}`) ?? 0) + weight;
        points.set(`${limit} ${subject}`, sum);
        return sum > (most[limit] ?? 300) ? 60 : 0;
      },
    },
    scans: {
      look: async ({ name }: SentFile) => (name.endsWith(".doc") ? { ok: false, code: "documentoWrongType" } : null),
      async hold({ name, bytes }: SentFile) {
        asked.push(`hold ${name}`);
        return { id: randomUUID(), name, size: bytes.length };
      },
      keep: async ({ name, bytes }: SentFile) => read(name, bytes.length),
      release: async ({ name, size }: { name: string; size: number }) => read(name, size),
    },
  };
  return { desk, services };
}
