import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createOnce, hasCode } from "@/lib/launcher/create-once";

const schema = z.object({
  SECRET_KEYS: z.string().min(1),
  CRON_SECRET: z.string().min(1),
  POSTGRES_PASSWORD: z.string().min(1),
});

export type Secrets = z.output<typeof schema>;

/**
 * The secrets of a local installation: made on the first start and kept in `secrets.json`, which only
 * its owner can read. Who loses that file cannot open what is stored under it.
 *
 * @throws a sentence when the file is damaged: making new secrets would lock everybody out.
 */
export function localSecrets(dataDir: string): Secrets {
  // As root, PostgreSQL runs as another user and has to pass through the folder.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const file = join(dataDir, "secrets.json");
  const kept = read(file);
  if (kept) return kept;
  const made: Secrets = {
    SECRET_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    CRON_SECRET: randomBytes(24).toString("base64url"),
    POSTGRES_PASSWORD: randomBytes(24).toString("base64url"),
  };
  const won = createOnce(file, `${JSON.stringify(made, null, 2)}\n`);
  return won ? made : (read(file) ?? made);
}

function read(file: string): Secrets | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw new Error(`${file} cannot be read. Restore it: without it, what is stored cannot be opened.`);
  }
}
