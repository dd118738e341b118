import { z } from "zod";

const optional = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .optional();

const wholeNumber = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** One key of the ring: an id that is stored beside what it sealed, and 32 bytes in base64. */
const secretKey = z.string().regex(/^[a-z0-9]{1,8}:[A-Za-z0-9+/_-]{43}=?$/);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    /** Set by the launcher (`npm start`, `npm run dev`): secrets and database are then its own. */
    CLAVE_LAUNCHER: z.enum(["0", "1"]).default("0"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: wholeNumber(10),
    DATA_DIR: z.string().default(".data"),
    SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
    SECRET_KEYS: z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .pipe(z.array(secretKey).min(1)),
    RESEND_API_KEY: optional,
    RESEND_FROM: optional,
    RESEND_WEBHOOK_SECRET: optional,
    TWILIO_ACCOUNT_SID: optional,
    TWILIO_AUTH_TOKEN: optional,
    TWILIO_FROM: optional,
    SMS_DAILY_BUDGET: wholeNumber(2000),
    BLOB_READ_WRITE_TOKEN: optional,
    SCAN_RETENTION_DAYS: wholeNumber(1825),
    CLAMD_HOST: optional,
    CLAMD_PORT: wholeNumber(3310),
    TRUSTED_IP_HEADER: optional.transform((name) => name?.toLowerCase()),
    CRON_SECRET: optional,
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    const together = (names: (keyof typeof env)[]) => {
      const set = names.filter((name) => env[name] !== undefined);
      if (set.length === 0 || set.length === names.length) return;
      for (const name of names.filter((name) => env[name] === undefined)) {
        context.addIssue({ code: "custom", path: [name], message: `is needed because ${set[0]} is set` });
      }
    };
    together(["RESEND_API_KEY", "RESEND_FROM", "RESEND_WEBHOOK_SECRET"]);
    together(["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"]);
    // A mailbox that shows keys to whoever opens it, scans on a disk that does not last, and one limit for
    // everybody: never on a public host by omission.
    if (env.NODE_ENV === "production" && env.CLAVE_LAUNCHER === "0") {
      for (const name of ["RESEND_API_KEY", "CRON_SECRET", "BLOB_READ_WRITE_TOKEN", "TRUSTED_IP_HEADER"] as const) {
        if (env[name] === undefined) context.addIssue({ code: "custom", path: [name], message: "is not set" });
      }
    }
  });

export type Env = z.output<typeof schema>;

/** Every variable the site reads; .env.example explains them. */
export const envNames = Object.keys(schema.shape);

/**
 * Reads the environment once.
 *
 * @throws a sentence that names every variable that is missing or malformed, and never its value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return source[name] === undefined || source[name] === ""
      ? `${name} ${issue.code === "custom" ? issue.message : "is not set"}`
      : `${name} ${issue.code === "custom" ? issue.message : "is malformed"}`;
  });
  throw new Error(`The environment is incomplete: ${faults.join("; ")}. See .env.example.`);
}

let cached: Env | undefined;

/** The environment of this process, parsed on first use. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
