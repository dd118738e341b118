import { fileTypeFromBuffer } from "file-type";
import { MAX_SCAN_BYTES } from "@/lib/domain/bytes";
import type { ScanRefusal } from "@/lib/ports";
import type { ImageType } from "./image";

export type FileType = ImageType | "application/pdf";

/** Animated PNGs are PNGs whose first frame is kept. WebP is what browsers and messengers make of photos. */
const accepted: Record<string, FileType> = {
  "image/jpeg": "image/jpeg",
  "image/png": "image/png",
  "image/apng": "image/png",
  "image/webp": "image/webp",
  "application/pdf": "application/pdf",
};

/** What readers search for the first line of a PDF. */
const PDF_LEAD = 1024;

/**
 * What a file is, by its content and without reading it, or why it cannot be taken. `from` is where it begins: some
 * programs write a few bytes before the first line of a PDF.
 */
export async function kindOf(bytes: Uint8Array): Promise<{ ok: true; type: FileType; from: number } | ScanRefusal> {
  if (bytes.length === 0) return refuse("documentoEmpty");
  const found = await fileTypeFromBuffer(bytes);
  const known = found && accepted[found.mime];
  const lead = known ? 0 : Buffer.from(bytes.subarray(0, PDF_LEAD + 5)).indexOf("%PDF-");
  // Before the weight is judged: to take a HEIC "with less quality" would not help.
  if (!known && lead === -1) return refuseKind(found);
  if (bytes.length > MAX_SCAN_BYTES) return refuse("documentoTooLarge");
  return { ok: true, type: known ?? "application/pdf", from: lead };
}

function refuseKind(found: { mime: string; ext: string } | undefined): ScanRefusal {
  if (!found?.mime.startsWith("image/")) return refuse("documentoWrongType");
  if (/^image\/hei[cf]/.test(found.mime)) return refuse("documentoHeic");
  return { ...refuse("documentoOtherImage"), format: found.ext.toUpperCase() };
}

const refuse = (code: ScanRefusal["code"]): ScanRefusal => ({ ok: false, code });
