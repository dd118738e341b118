import { ensureBuilt } from "@/lib/launcher/build";
import { explain } from "@/lib/launcher/explain";
import { loadEnvFiles, readOptions, withoutBlanks } from "@/lib/launcher/options";
import { root } from "@/lib/launcher/root";
import { readSecrets } from "@/lib/launcher/secrets";

/*
 * `npm run build`: what `npm start` builds, to be served later. It sees the installation's keys where there are some,
 * since the ids of server actions come from them (next.config.ts), and makes none: whoever serves it may be another user.
 */

loadEnvFiles(root, "production");
const { dataDir } = readOptions(process.env, root);
try {
  const given = withoutBlanks(process.env);
  const keys = given.SECRET_KEYS ?? readSecrets(dataDir)?.SECRET_KEYS;
  if (!keys)
    process.stdout.write("No SECRET_KEYS yet: pages that are open at the next build will have to be reloaded.\n");
  await ensureBuilt(root, { ...process.env, ...(keys && { SECRET_KEYS: keys }), NODE_ENV: "production" });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
