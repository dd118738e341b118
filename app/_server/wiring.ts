import "server-only";
import { join } from "node:path";
import { after } from "next/server";
import { makeAccounts } from "@/db/accounts";
import { makeAttempts } from "@/db/attempts";
import { connect } from "@/db/client";
import { makeDeliveries } from "@/db/deliveries";
import { makeFacilitators } from "@/db/facilitators";
import { withoutValues } from "@/db/faults";
import { makeLimits } from "@/db/limits";
import { makeLinks } from "@/db/links";
import { makeReceipts } from "@/db/receipts";
import { makeScanRecords } from "@/db/scans";
import { makeSpent } from "@/db/spent";
import { makeBlobs } from "@/lib/adapters/blobs";
import { makeCaptcha } from "@/lib/adapters/captcha";
import { clock } from "@/lib/adapters/clock";
import { makeHasher } from "@/lib/adapters/hash";
import { Keyring } from "@/lib/adapters/keyring";
import { faultOf, makeLog } from "@/lib/adapters/log";
import { makeMac } from "@/lib/adapters/mac";
import { makeResendCarrier } from "@/lib/adapters/mail/resend";
import { makeMailboxCarrier } from "@/lib/adapters/mailbox";
import { random } from "@/lib/adapters/random";
import { makeScans } from "@/lib/adapters/scans";
import { makeSeal } from "@/lib/adapters/seal";
import { makeTwilioCarrier } from "@/lib/adapters/sms/twilio";
import { makeVault } from "@/lib/adapters/vault";
import type { Channel } from "@/lib/domain/message";
import { env } from "@/lib/env";
import type { Carrier } from "@/lib/ports";

/** The composition root: the only place that knows which adapter stands behind which port. */
function wire() {
  const settings = env();
  const log = makeLog(settings.LOG_LEVEL);
  const keyring = new Keyring(settings.SECRET_KEYS);
  const { sql, db } = connect(settings.DATABASE_URL, settings.DATABASE_POOL);
  const seal = makeSeal(keyring);
  const vault = makeVault(keyring);
  const mac = makeMac(keyring);
  const spent = withoutValues(makeSpent(db));
  const blobs = makeBlobs(settings);
  const deps = { db, vault, mac, clock };
  const carriers = wireCarriers(settings);
  const { CLAMD_HOST: host, CLAMD_PORT: port } = settings;
  return {
    env: settings,
    log,
    clock,
    random,
    seal,
    mac,
    db,
    blobs,
    spent,
    siteUrl: settings.SITE_URL,
    later: (work: () => Promise<void>) =>
      after(() => work().catch((error: unknown) => log.error(faultOf(error), "something due after an answer failed"))),
    accounts: withoutValues(makeAccounts({ ...deps, scanRetentionDays: settings.SCAN_RETENTION_DAYS })),
    facilitators: withoutValues(makeFacilitators({ ...deps, scanRetentionDays: settings.SCAN_RETENTION_DAYS })),
    attempts: withoutValues(makeAttempts({ db, clock })),
    limits: withoutValues(
      makeLimits(sql, {
        mac,
        smsPerDay: settings.SMS_DAILY_BUDGET,
        warn: (limit, percent) => limit === "smsService" && log.warn({ limit, percent }, "a daily budget runs out"),
      }),
    ),
    links: withoutValues(makeLinks(deps)),
    receipts: withoutValues(makeReceipts(db)),
    deliveries: withoutValues(makeDeliveries({ db, vault, clock })),
    hasher: makeHasher(keyring),
    captcha: makeCaptcha({ seal, spent, mac, random, clock }),
    scans: makeScans({
      blobs,
      vault,
      records: withoutValues(makeScanRecords(db)),
      random,
      clock,
      clamd: host ? { host, port } : null,
    }),
    ...carriers,
  };
}

function wireCarriers(settings: ReturnType<typeof env>): {
  carriers: Record<Channel, Carrier | null>;
  channels: ReadonlySet<Channel>;
  mailboxDir: string | null;
} {
  const { RESEND_API_KEY, RESEND_FROM, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, SITE_URL } = settings;
  const email = RESEND_API_KEY && RESEND_FROM ? makeResendCarrier({ apiKey: RESEND_API_KEY, from: RESEND_FROM }) : null;
  const sms =
    TWILIO_ACCOUNT_SID && TWILIO_AUTH_TOKEN && TWILIO_FROM
      ? makeTwilioCarrier({
          accountSid: TWILIO_ACCOUNT_SID,
          authToken: TWILIO_AUTH_TOKEN,
          from: TWILIO_FROM,
          siteUrl: SITE_URL,
        })
      : null;
  if (!email && !sms) {
    const dir = join(settings.DATA_DIR, "buzon");
    const local = (channel: Channel) => makeMailboxCarrier({ dir, channel, clock });
    return {
      carriers: { email: local("email"), sms: local("sms") },
      channels: new Set(["email", "sms"]),
      mailboxDir: dir,
    };
  }
  const channels = new Set<Channel>([...(email ? ["email" as const] : []), ...(sms ? ["sms" as const] : [])]);
  return { carriers: { email, sms }, channels, mailboxDir: null };
}

export type Services = ReturnType<typeof wire>;

// Next loads a module once for each bundle that holds it; the pool and the hash queue must be one.
const shared: typeof globalThis & { claveServices?: Services } = globalThis;

/** Everything the pages and actions need, made on first use. */
export function services(): Services {
  shared.claveServices ??= wire();
  return shared.claveServices;
}
