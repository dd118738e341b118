import { migrate } from "@/db/migrate";
import { loadEnvFiles, readOptions } from "@/lib/launcher/options";
import { root } from "@/lib/launcher/root";

// `npm run db:migrate`: for a database that `npm start` does not look after, such as Vercel's.
loadEnvFiles(root, "production");
const { databaseUrl } = readOptions(process.env, root);
if (databaseUrl === null) {
  process.stderr.write("DATABASE_URL is not set: there is no database to migrate.\n");
  process.exit(1);
}
await migrate(databaseUrl);
process.stdout.write("The database is up to date.\n");
