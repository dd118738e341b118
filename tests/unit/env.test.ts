import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";

const key = `k1:${randomBytes(32).toString("base64")}`;
const least = {
  NODE_ENV: "test",
  DATABASE_URL: "postgres://clave@localhost/clave",
  SITE_URL: "https://clave.example.cl/",
  SECRET_KEYS: key,
};
const production = { ...least, NODE_ENV: "production" };
const resend = { RESEND_API_KEY: "re_1", RESEND_FROM: "cs@example.cl", RESEND_WEBHOOK_SECRET: "whsec_1" };

const complaint = (source: Record<string, string | undefined>) => {
  try {
    readEnv(source);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "none";
};

describe("the environment", () => {
  it("needs little, and fills in the rest", () => {
    expect(readEnv(least)).toMatchObject({
      SITE_URL: "https://clave.example.cl",
      SECRET_KEYS: [key],
      DATABASE_POOL: 10,
      DATA_DIR: ".data",
      SMS_DAILY_BUDGET: 2000,
      SCAN_RETENTION_DAYS: 1825,
      CLAMD_PORT: 3310,
      CLAVE_LAUNCHER: "0",
      LOG_LEVEL: "info",
    });
  });

  it("takes what is empty for what is not set", () => {
    const { RESEND_API_KEY, CLAMD_HOST } = readEnv({ ...least, RESEND_API_KEY: "", CLAMD_HOST: "  " });
    expect([RESEND_API_KEY, CLAMD_HOST]).toEqual([undefined, undefined]);
  });

  it("reads several keys, newest first, and the name of a header in any case", () => {
    const older = `k0:${randomBytes(32).toString("base64url")}`;
    const env = readEnv({ ...least, SECRET_KEYS: `${key} , ${older}`, TRUSTED_IP_HEADER: "X-Real-IP" });
    expect(env.SECRET_KEYS).toEqual([key, older]);
    expect(env.TRUSTED_IP_HEADER).toBe("x-real-ip");
  });
});

describe("what is missing or malformed", () => {
  it("is all named at once", () => {
    const text = complaint({ NODE_ENV: "test" });
    for (const name of ["DATABASE_URL", "SITE_URL", "SECRET_KEYS"]) expect(text).toContain(`${name} is not set`);
  });

  it.each([
    ["DATABASE_URL", "mysql://clave:secreto@localhost/clave"],
    ["SITE_URL", "ftp://secreto.example.cl"],
    ["SITE_URL", "secreto"],
    ["SECRET_KEYS", "secreto"],
    ["SECRET_KEYS", `K1:secreto${randomBytes(32).toString("base64")}`],
    ["SECRET_KEYS", `k1:${randomBytes(16).toString("base64")}secreto`],
    ["DATABASE_POOL", "-1secreto"],
    ["SMS_DAILY_BUDGET", "-1"],
    ["SCAN_RETENTION_DAYS", "0"],
    ["LOG_LEVEL", "secreto"],
  ])("%s is named, and its value %j is not shown", (name, value) => {
    const text = complaint({ ...least, [name]: value });
    expect(text).toContain(`${name}`);
    expect(text).toContain("is malformed");
    expect(text).not.toContain("secreto");
    expect(text).not.toContain(value);
  });

  it("is the rest of a set that was begun", () => {
    expect(complaint({ ...least, TWILIO_ACCOUNT_SID: "AC1", TWILIO_FROM: "+56900000000" })).toContain(
      "TWILIO_AUTH_TOKEN is needed because TWILIO_ACCOUNT_SID is set",
    );
    expect(complaint({ ...least, ...resend, RESEND_WEBHOOK_SECRET: "" })).toContain("RESEND_WEBHOOK_SECRET is needed");
  });
});

describe("production", () => {
  it("without the launcher must say how mail goes out, who runs the jobs, where scans go and who is asking", () => {
    const needed = { ...resend, CRON_SECRET: "c", BLOB_READ_WRITE_TOKEN: "b", TRUSTED_IP_HEADER: "x-real-ip" };
    expect(complaint({ ...production, ...needed })).toBe("none");
    for (const name of ["RESEND_API_KEY", "CRON_SECRET", "BLOB_READ_WRITE_TOKEN", "TRUSTED_IP_HEADER"]) {
      expect(complaint({ ...production, ...needed, [name]: "" })).toContain(`${name} is`);
    }
  });

  it("may use the local mailbox when the launcher started it", () => {
    expect(complaint({ ...production, CLAVE_LAUNCHER: "1" })).toBe("none");
  });
});
