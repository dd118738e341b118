import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hasAccounts } from "@/db/in-use";

/** What PostgreSQL is given, and what the site seals and encrypts: each lost with the secrets it was made under. */
type Installation = { dataDir: string; databaseUrl: string | null; keysGiven: boolean };

/**
 * What is stored here that new secrets could not open, as paths and names for a person to read.
 *
 * @param installation `keysGiven`: SECRET_KEYS comes from the environment, so only PostgreSQL's password is missing.
 */
export async function storedIn({ dataDir, databaseUrl, keysGiven }: Installation): Promise<string[]> {
  const own = databaseUrl === null && holds(join(dataDir, "postgres")) ? [join(dataDir, "postgres")] : [];
  if (keysGiven) return own;
  const folders = ["scans", "buzon"].map((name) => join(dataDir, name)).filter(holds);
  const theirs = databaseUrl !== null && (await hasAccounts(databaseUrl)) ? ["the database of DATABASE_URL"] : [];
  return [...own, ...folders, ...theirs];
}

const holds = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;
