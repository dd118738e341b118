import { brokenChains } from "@/db/audit";
import { connect } from "@/db/client";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import { loadEnvFiles, readOptions } from "@/lib/launcher/options";
import { root } from "@/lib/launcher/root";
import { readSecrets } from "@/lib/launcher/secrets";

/* `npm run audit`: reads every account's chain of events and names the accounts whose chain was touched. */

loadEnvFiles(root, "production");
const { dataDir, databaseUrl } = readOptions(process.env, root);
if (!databaseUrl) throw new Error("Set DATABASE_URL to the database whose events are to be checked.");
const keys = process.env.SECRET_KEYS || readSecrets(dataDir)?.SECRET_KEYS;
if (!keys)
  throw new Error("Set SECRET_KEYS, or DATA_DIR to the folder of secrets.json: the chains are keyed with them.");
const { sql, db } = connect(databaseUrl, 1);
const broken = await brokenChains(db, makeMac(new Keyring(keys.split(","))));
await sql.end();
process.stdout.write(broken.length === 0 ? "Every chain is whole.\n" : `Broken: ${broken.join(", ")}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
