/** What a developer may have in .env and no test may use: real databases, providers and stores. */
export const nothingReal = Object.fromEntries(
  [
    ...["DATABASE_URL", "SITE_URL", "SECRET_KEYS", "RESEND_API_KEY", "RESEND_FROM", "RESEND_WEBHOOK_SECRET"],
    ...["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM", "BLOB_READ_WRITE_TOKEN", "CLAMD_HOST"],
  ].map((name) => [name, ""]),
);
