import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

/**
 * Opens a pool of at most `most` connections. Prepared statements are off: behind a transaction
 * pooler (Vercel, pgbouncer) they would land on connections that never saw them.
 */
export function connect(url: string, most: number) {
  const sql = postgres(url, { max: most, prepare: false, connect_timeout: 10, idle_timeout: 60, onnotice: () => {} });
  return { sql, db: drizzle(sql, { schema }) };
}

export type Db = ReturnType<typeof connect>["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
