import { join } from "node:path";
import { migrate } from "@/db/migrate";
import { readEnv } from "@/lib/env";
import { ensureBuilt } from "@/lib/launcher/build";
import { obstacleTo } from "@/lib/launcher/free-port";
import { loadEnvFiles, type Options, readOptions, withoutBlanks } from "@/lib/launcher/options";
import { startPostgres } from "@/lib/launcher/postgres";
import { root } from "@/lib/launcher/root";
import { makeSecrets, readSecrets } from "@/lib/launcher/secrets";
import { startSite } from "@/lib/launcher/site";
import { storedIn } from "@/lib/launcher/stored";
import { CLIENT_HEADER } from "@/lib/web/client-header";

/** Something that was started: what ends by itself ends everything. */
export type Part = { name: string; ended: Promise<void>; stop(): Promise<void> };

/**
 * Starts everything the site needs, one thing after the other, and tells `started` of each part that
 * has to be stopped again.
 *
 * @throws a sentence for the person who starts it, or when `stop` was asked for.
 */
export async function launch(mode: "start" | "dev", stop: AbortSignal, started: (part: Part) => void): Promise<void> {
  const nodeEnv = mode === "dev" ? "development" : "production";
  loadEnvFiles(root, nodeEnv);
  const options = readOptions(process.env, root);
  const given = withoutBlanks(process.env);
  const kept = readSecrets(options.dataDir);
  const keysGiven = given.SECRET_KEYS !== undefined;
  const { POSTGRES_PASSWORD, ...secrets } =
    kept ?? makeSecrets(options.dataDir, await storedIn({ ...options, keysGiven }));
  const siteUrl = `http://localhost:${options.port}`;
  // Blank variables stay: `NAME=` keeps Next from taking that name out of a file.
  const env = {
    ...process.env,
    SITE_URL: siteUrl,
    // Nothing stands in front until somebody says so.
    TRUSTED_IP_HEADER: CLIENT_HEADER,
    ...secrets,
    ...given,
    NODE_ENV: nodeEnv,
    CLAVE_LAUNCHER: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: options.dataDir,
  } as const;
  // A wrong variable is told before a minute is spent on building.
  readEnv({ ...env, DATABASE_URL: options.databaseUrl ?? "postgres://localhost" });
  const obstacle = await obstacleTo(options.port, options.host);
  if (obstacle === "EADDRINUSE") {
    throw new Error(`Port ${options.port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`);
  }
  if (obstacle) throw new Error(`Cannot listen on ${options.host}, port ${options.port}: ${obstacle}.`);
  if (mode === "start") await ensureBuilt(root, env, stop);

  let databaseUrl = options.databaseUrl;
  if (databaseUrl === null) {
    const postgres = await startPostgres(join(options.dataDir, "postgres"), POSTGRES_PASSWORD);
    started({ name: "PostgreSQL", ...postgres });
    databaseUrl = postgres.url;
  }
  stop.throwIfAborted();
  await migrate(databaseUrl);
  stop.throwIfAborted();
  const site = await startSite(root, mode, options, { ...env, DATABASE_URL: databaseUrl });
  started({ name: "The site", ...site });
  announce(siteUrl, options, Boolean(process.env.RESEND_API_KEY || process.env.TWILIO_ACCOUNT_SID));
}

function announce(url: string, { host }: Options, sends: boolean): void {
  const lines = [`Clave SENCE is at ${url}`];
  if (!sends) lines.push(`Nothing is really sent: e-mails and SMS are at ${url}/buzon`);
  if (!sends && host !== "127.0.0.1" && host !== "localhost") {
    lines.push(`Whoever reaches ${host} can read the keys there. Set RESEND_API_KEY before others use it.`);
  }
  process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join("")}\n`);
}
