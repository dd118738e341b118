export type ScanType = "image/jpeg" | "image/png" | "application/pdf";

export type ScanRejection =
  | "documentoEmpty"
  | "documentoTooLarge"
  | "documentoWrongType"
  | "documentoDamaged"
  | "documentoTooManyPixels"
  | "documentoEncryptedPdf"
  | "documentoActivePdf"
  | "documentoInfected";

export type KeptScan = { id: string; name: string; size: number; type: ScanType };

export interface Scans {
  /**
   * Checks by content, cleans, encrypts and stores. `size` in the answer is that of the file as sent.
   * What is kept but never attached to an account is deleted after a day.
   */
  keep(file: {
    name: string;
    bytes: Uint8Array;
  }): Promise<{ ok: true; scan: KeptScan } | { ok: false; code: ScanRejection }>;
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
  add(scan: KeptScan, deleteAfter: Date): Promise<void>;
}
