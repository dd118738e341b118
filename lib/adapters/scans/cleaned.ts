import type { ScanRejection } from "@/lib/ports";

/** A file written anew from what was read of it, or why not; `costly` when that took far more than an honest one. */
export type Cleaned = { ok: true; bytes: Uint8Array } | { ok: false; code: ScanRejection; costly?: boolean };
