import { join } from "node:path";
import type { Env } from "@/lib/env";
import type { Blobs } from "@/lib/ports";
import { makeLocalBlobs } from "./local";
import { makeVercelBlobs } from "./vercel";

/** Vercel Blob when its token is set, a folder below DATA_DIR otherwise. */
export function makeBlobs(env: Pick<Env, "BLOB_READ_WRITE_TOKEN" | "DATA_DIR">): Blobs {
  return env.BLOB_READ_WRITE_TOKEN
    ? makeVercelBlobs(env.BLOB_READ_WRITE_TOKEN)
    : makeLocalBlobs(join(env.DATA_DIR, "scans"));
}
