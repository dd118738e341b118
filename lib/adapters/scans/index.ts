import { fileTypeFromBuffer } from "file-type";
import { MAX_SCAN_BYTES } from "@/lib/domain/bytes";
import type { Blobs, Clock, KeptScan, Random, ScanRecords, ScanRejection, Scans, ScanType, Vault } from "@/lib/ports";
import { Busy, makeQueue } from "../queue";
import { isInfected } from "./clamav";
import { cleanImage } from "./image";
import { tidyName } from "./name";
import { cleanPdf } from "./pdf";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Animated PNGs are PNGs whose first frame is kept. */
const accepted: Record<string, ScanType> = {
  "image/jpeg": "image/jpeg",
  "image/png": "image/png",
  "image/apng": "image/png",
  "application/pdf": "application/pdf",
};

/** What a scan is sealed to: bytes moved to another id do not open. */
export const scanContext = (id: string) => `scan:${id}`;

/**
 * Scans of identity documents. What is stored is never the file as sent but what was read from it, encrypted.
 *
 * `keep` throws `Busy` when too many scans wait, or when ClamAV is configured and gives no verdict.
 */
export function makeScans(world: {
  blobs: Blobs;
  vault: Vault;
  records: ScanRecords;
  random: Random;
  clock: Clock;
  clamd: { host: string; port: number } | null;
}): Scans {
  const { blobs, vault, records, random, clock, clamd } = world;
  // A progressive photo of 40 megapixels takes some 250 MB while it is read.
  const run = makeQueue({ atOnce: 2, waiting: 64, full: () => new Busy("too many scans wait to be read") });

  return {
    async keep({ name, bytes }) {
      if (bytes.length === 0) return refuse("documentoEmpty");
      if (bytes.length > MAX_SCAN_BYTES) return refuse("documentoTooLarge");
      const found = await fileTypeFromBuffer(bytes);
      const type = found && accepted[found.mime];
      if (!type) return refuse("documentoWrongType");
      if (clamd && (await isInfected(bytes, clamd))) return refuse("documentoInfected");
      const cleaned = await run(() => (type === "application/pdf" ? cleanPdf(bytes) : cleanImage(bytes, type)));
      if (!cleaned.ok) return cleaned;

      const scan: KeptScan = { id: random.uuid(), name: tidyName(name), size: bytes.length, type };
      // The record goes first: bytes that nothing knows of would never be deleted.
      await records.add(scan, new Date(clock.now().getTime() + ONE_DAY_MS));
      await blobs.put(scan.id, vault.encrypt(cleaned.bytes, scanContext(scan.id)));
      return { ok: true, scan };
    },
  };
}

const refuse = (code: ScanRejection) => ({ ok: false as const, code });
