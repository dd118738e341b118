import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createOnce, hasCode } from "@/lib/launcher/create-once";
import { explain } from "@/lib/launcher/explain";

const schema = z.object({
  SECRET_KEYS: z.string().min(1),
  CRON_SECRET: z.string().min(1),
  POSTGRES_PASSWORD: z.string().min(1),
});

export type Secrets = z.output<typeof schema>;

const fileIn = (dataDir: string) => join(dataDir, "secrets.json");

/**
 * The secrets of a local installation, kept in `secrets.json`; `null` when none were made.
 *
 * @throws a sentence when the file is damaged: making new secrets would lock everybody out.
 */
export function readSecrets(dataDir: string): Secrets | null {
  const file = fileIn(dataDir);
  const restore = "Restore it: without it, what is stored cannot be opened.";
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    const elsewhere = ["EACCES", "EPERM", "ENOTDIR"].some((code) => hasCode(error, code));
    throw new Error(elsewhere ? explain(error) : `${file} cannot be read. ${restore}`);
  }
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join(".")).filter((name) => name !== "");
  throw new Error(`${file} cannot be read${names.length > 0 ? `: no ${names.join(", ")} in it` : ""}. ${restore}`);
}

/**
 * Makes the secrets of a new installation, in a file that only its owner can read. Who loses that file cannot open
 * what is stored under it.
 *
 * @param stored what is there already and could not be opened with new secrets.
 * @throws a sentence when there is such a thing.
 */
export function makeSecrets(dataDir: string, stored: string[]): Secrets {
  const file = fileIn(dataDir);
  if (stored.length > 0) {
    const things = stored.join(", ");
    throw new Error(
      `${file} is missing, and without it what is in ${things} cannot be opened. Put it back from your backup. ` +
        `To begin anew on purpose, move this away first: ${things}.`,
    );
  }
  // As root, PostgreSQL runs as another user and has to pass through the folder.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const made: Secrets = {
    SECRET_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    CRON_SECRET: randomBytes(24).toString("base64url"),
    POSTGRES_PASSWORD: randomBytes(24).toString("base64url"),
  };
  const won = createOnce(file, `${JSON.stringify(made, null, 2)}\n`);
  return won ? made : (readSecrets(dataDir) ?? made);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
