import { randomUUID } from "node:crypto";
import { makeAccounts } from "@/db/accounts";
import { makeAttempts } from "@/db/attempts";
import { connect } from "@/db/client";
import { makeDeliveries } from "@/db/deliveries";
import { makeFacilitators } from "@/db/facilitators";
import { makeLimits } from "@/db/limits";
import { makeLinks } from "@/db/links";
import { makeReceipts } from "@/db/receipts";
import { makeScanRecords } from "@/db/scans";
import { makeSpent } from "@/db/spent";
import { makeHasher } from "@/lib/adapters/hash";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import { random } from "@/lib/adapters/random";
import { makeVault } from "@/lib/adapters/vault";
import type { Channel, Message } from "@/lib/domain/message";
import type { Door } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import type { Captcha, CaptchaVerdict, DueDelivery, Operation } from "@/lib/ports";
import { followLink } from "@/lib/procedures/follow-link";
import { registro } from "@/lib/procedures/registro";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import type { Profile } from "@/lib/profiles/profile";
import { type FreshDatabase, freshDatabase } from "./database";
import { goodJuridica, goodNatural, goodRegistro, goodRespuesta } from "./people";
import { reading } from "./reading";

const testKeys = [`t1:${Buffer.alloc(32, 7).toString("base64")}`];
const MONDAY = new Date("2026-03-09T13:00:00Z");

/** Everything real but time, the captcha's verdict and the host's secrets, on a database that is dropped at the end. */
export async function makeWorld(given?: FreshDatabase) {
  const database = given ?? (await freshDatabase());
  const { sql, db } = connect(database.url, 10);
  let now = MONDAY;
  const clock = { now: () => now, pass: (ms: number) => (now = new Date(now.getTime() + ms)) };
  const keyring = new Keyring(testKeys);
  const [vault, mac] = [makeVault(keyring), makeMac(keyring)];
  // Longer than the default: the races are about the database, not about the queue.
  const hasher = makeHasher(keyring, { queue: 256 });
  const human: { verdict: CaptchaVerdict } = { verdict: "ok" };
  const captcha: Captcha = {
    issue: async () => "token",
    draw: async () => null,
    speak: async () => null,
    challenge: async () => "",
    verify: async () => human.verdict,
    admit: async () => (human.verdict === "ok" ? { pass: "pase:1", id: "1" } : human.verdict),
  };
  const deps = { db, vault, mac, clock };
  /** What is done once an answer is on its way. */
  const later: Promise<void>[] = [];
  const ports = {
    db,
    mac,
    clock,
    random,
    hasher,
    captcha,
    siteUrl: "https://clave.example",
    later: (work: () => Promise<void>) => void later.push(work()),
    channels: new Set(["email", "sms"] as const),
    accounts: makeAccounts({ ...deps, scanRetentionDays: 30 }),
    facilitators: makeFacilitators({ ...deps, scanRetentionDays: 30 }),
    attempts: makeAttempts({ db, clock }),
    limits: makeLimits(sql, { mac, smsPerDay: 2000, warn: () => undefined }),
    links: makeLinks(deps),
    receipts: makeReceipts(db),
    deliveries: makeDeliveries({ db, vault, clock }),
    scanRecords: makeScanRecords(db),
    spent: makeSpent(db),
  };

  const operation = (tramite: Door, perfil: Perfil = "migrante"): Operation => ({
    submission: randomUUID(),
    perfil,
    tramite,
    lang: "es",
    origin: "origin",
    browser: null,
  });

  /** A scan that was received and that no account has yet. */
  async function keepScan(): Promise<string> {
    const scan = { id: randomUUID(), size: 10, type: "image/png" as const };
    await ports.scanRecords.add(scan, new Date(now.getTime() + 86_400_000));
    return scan.id;
  }

  /** Registers whoever filled in a profile's form, with a scan where it asks for one. */
  async function registerAs(
    { registro: form }: Pick<Profile, "registro">,
    filled: Record<string, string>,
    by: Operation,
  ) {
    const input = reading(form.schema, filled);
    return registro(by, { ...input, scanId: form.scan ? await keepScan() : null }, ports);
  }

  return {
    ...ports,
    sql,
    human,
    operation,
    keepScan,
    registerAs,
    /** Presses the button of a link's page. */
    follow: (token: string) => followLink(token, "origin", ports),
    /** Registers the migrant of `goodRegistro` with changes. */
    register: (change: Record<string, string> = {}, by = operation("registro")) =>
      registerAs(migrante, goodRegistro(change), by),
    /** Registers the person of `goodNatural` with changes. */
    registerNatural: (change: Record<string, string> = {}, by = operation("registro", "natural")) =>
      registerAs(natural, goodNatural(change), by),
    /** Registers the OTEC of `goodJuridica` with changes. */
    registerJuridica: (change: Record<string, string> = {}, by = operation("registro", "juridica")) =>
      registerAs(juridica, goodJuridica(change), by),
    /** Takes what is in the outbox, as a sender would. */
    async outbox(): Promise<DueDelivery[]> {
      await Promise.all(later);
      const due = await ports.deliveries.claimDue(100);
      for (const { id } of due) await ports.deliveries.sent(id, randomUUID());
      return due;
    },
    async close() {
      await sql.end();
      await database.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** The second form of `recuperar`, filled in. */
export const answering = (respuesta: string, canal: Channel = "email") =>
  reading(migrante.recuperar.responder, goodRespuesta({ respuesta, canal }));

/** The token of a link. */
export const tokenIn = (url: string | null): string => url?.split("/").at(-1) ?? "";

/** The one message of a kind, with its own fields; the same to several addresses is one. */
export function only<K extends Message["kind"]>(due: DueDelivery[], kind: K): Extract<Message, { kind: K }> {
  const found = due.flatMap(({ message }) => (isKind(message, kind) ? [message] : []));
  const [first, ...others] = new Map(found.map((message) => [JSON.stringify(message), message])).values();
  if (!first || others.length > 0) throw new Error(`${others.length + 1} messages of kind ${kind}, not one`);
  return first;
}

const isKind = <K extends Message["kind"]>(message: Message, kind: K): message is Extract<Message, { kind: K }> =>
  message.kind === kind;

/** The codes of a refusal, with their fields. */
export const refusal = (result: { ok: true } | { ok: false; failures: { code: string; field?: string }[] }) =>
  result.ok ? "accepted" : result.failures.map(({ code, field }) => (field ? `${field}: ${code}` : code)).join(", ");
