import type {
  Blobs,
  Clock,
  KeptScan,
  Random,
  ScanRecords,
  Scans,
  ScanType,
  SentFile,
  StoredType,
  Vault,
} from "@/lib/ports";
import { makeFairQueue } from "../fair-queue";
import { Busy } from "../queue";
import { isInfected } from "./clamav";
import { cleanImage } from "./image";
import { kindOf } from "./kind";
import { tidyName } from "./name";
import { cleanPdf } from "./pdf";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** What a scan is sealed to: bytes moved to another id do not open. */
export const scanContext = (id: string) => `scan:${id}`;

/** Another for what nobody has read yet: it can never be taken for a scan. */
const heldContext = (id: string) => `held:${id}`;

/**
 * What is kept is never the file as sent but what was read from it.
 *
 * `keep` and `release` throw `Busy` when too many scans wait, or when ClamAV is configured and gives no verdict.
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
  // A progressive photo of 40 megapixels takes some 250 MB while it is read. A classroom shares one address.
  const full = () => new Busy("too many scans wait to be read");
  const inTurn = makeFairQueue({ atOnce: 2, waiting: 64, waitingEach: 24, full });

  async function store(id: string, size: number, type: StoredType, sealed: Uint8Array) {
    // The record goes first: bytes that nothing knows of would never be deleted.
    await records.add({ id, size, type }, new Date(clock.now().getTime() + ONE_DAY_MS));
    await blobs.put(id, sealed);
  }

  async function keep({ name, bytes }: SentFile, by: string): ReturnType<Scans["keep"]> {
    const kind = await kindOf(bytes);
    if (!kind.ok) return kind;
    if (clamd && (await isInfected(bytes, clamd))) return { ok: false, code: "documentoInfected" };
    const { type, from } = kind;
    const cleaned = await inTurn(by, () =>
      type === "application/pdf" ? cleanPdf(bytes.subarray(from)) : cleanImage(bytes, type),
    );
    if (!cleaned.ok) return cleaned;
    const scan: KeptScan = { id: random.uuid(), name: tidyName(name), size: bytes.length, type: storedAs(type) };
    await store(scan.id, scan.size, scan.type, vault.encrypt(cleaned.bytes, scanContext(scan.id)));
    return { ok: true, scan };
  }

  return {
    keep,

    async look({ bytes }) {
      const kind = await kindOf(bytes);
      return kind.ok ? null : kind;
    },

    async hold({ name, bytes }) {
      const held = { id: random.uuid(), name: tidyName(name), size: bytes.length };
      await store(held.id, held.size, "application/octet-stream", vault.encrypt(bytes, heldContext(held.id)));
      return held;
    },

    async release({ id, name }, by) {
      const sealed = await blobs.get(id);
      return sealed && keep({ name, bytes: vault.decrypt(sealed, heldContext(id)) }, by);
    },
  };
}

const storedAs = (type: ScanType | "image/webp"): ScanType => (type === "image/webp" ? "image/jpeg" : type);
