import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  // Only this machine by default: the local mailbox shows keys to whoever can open it.
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});

/** What the launcher itself reads; the site reads the variables of lib/env.ts. */
export const launcherNames = Object.keys(schema.shape);

export type Options = { port: number; host: string; dataDir: string; databaseUrl: string | null };

/**
 * Reads what the launcher needs. A blank variable counts as one that is not set.
 *
 * @throws a sentence that names the malformed variables.
 */
export function readOptions(source: Record<string, string | undefined>, root: string): Options {
  const parsed = schema.safeParse(withoutBlanks(source));
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join("."));
    throw new Error(`Malformed: ${names.join(", ")}. See .env.example.`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL } = parsed.data;
  return { port: PORT, host: HOST, dataDir: resolve(root, DATA_DIR), databaseUrl: DATABASE_URL ?? null };
}

/** The variables that say something: `NAME=` in a file means "not set". */
export function withoutBlanks(source: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => (entry[1] ?? "").trim() !== ""),
  );
}

/** Loads the same `.env` files as Next, strongest first; what the environment already says is kept. */
export function loadEnvFiles(root: string, nodeEnv: "production" | "development"): void {
  for (const name of [`.env.${nodeEnv}.local`, ".env.local", `.env.${nodeEnv}`, ".env"]) {
    const file = join(root, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
