export type ScanType = "image/jpeg" | "image/png" | "application/pdf";

/** With that of files which nobody has read yet, whatever they may turn out to be. */
export type StoredType = ScanType | "application/octet-stream";

export type ScanRejection =
  | "documentoEmpty"
  | "documentoTooLarge"
  | "documentoWrongType"
  | "documentoHeic"
  | "documentoOtherImage"
  | "documentoDamaged"
  | "documentoTooManyPixels"
  | "documentoEncryptedPdf"
  | "documentoActivePdf"
  | "documentoInfected";

export type KeptScan = { id: string; name: string; size: number; type: ScanType };

/** A file as it was sent, neither read nor cleaned yet. */
export type HeldScan = Omit<KeptScan, "type">;

/** `format` names a kind of image that is not taken; `costly` tells that reading took far more than an honest file. */
export type ScanRefusal = { ok: false; code: ScanRejection; format?: string; costly?: boolean };

export type SentFile = { name: string; bytes: Uint8Array };

/**
 * Scans of identity documents. To look at a file costs nothing, to read it may cost seconds: `keep` and `release`
 * are for whoever has shown to be a person. All that is stored is encrypted, and deleted after a day unless an
 * account has it.
 */
export interface Scans {
  /** Weight and kind, by the first bytes; `null` when nothing speaks against the file. */
  look(file: SentFile): Promise<ScanRefusal | null>;
  /** Stores a file that passed `look` unread, until `release`. */
  hold(file: SentFile): Promise<HeldScan>;
  /**
   * Checks by content, cleans and stores. `size` in the answer is that of the file as sent; `by` says whose turn it
   * takes, since one sender has one file read at a time. Throws `Busy` when too many wait.
   */
  keep(file: SentFile, by: string): Promise<{ ok: true; scan: KeptScan } | ScanRefusal>;
  /** What `keep` does, for a file that is held; `null` when it is there no more. */
  release(held: HeldScan, by: string): Promise<{ ok: true; scan: KeptScan } | ScanRefusal | null>;
}

/** Where encrypted files are kept: Vercel Blob or a folder. */
export interface Blobs {
  put(id: string, bytes: Uint8Array): Promise<void>;
  get(id: string): Promise<Uint8Array | null>;
  remove(id: string): Promise<void>;
}

/** What is known about each stored scan; db/scans.ts. */
export interface ScanRecords {
  /** Not attached to an account yet: deleted at `deleteAfter` unless a registration attaches it. */
  add(scan: { id: string; size: number; type: StoredType }, deleteAfter: Date): Promise<void>;
}
