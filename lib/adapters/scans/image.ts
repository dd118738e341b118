import sharp from "sharp";
import type { Cleaned } from "./cleaned";
import { outlineOf, withEnd } from "./jpeg";

/** Decoded pixels live outside JavaScript's heap: no cache of them, one thread each, so that memory can be foretold. */
sharp.cache(false);
sharp.concurrency(1);

const MAX_PIXELS = 40_000_000;

/** A4 at 300 dpi is 3508 pixels long; nothing is gained by keeping more of a document. */
const LONGEST_SIDE = 3_600;

/** A photo squeezed to 1 MB may grow when it is written in good quality; past this it is also made smaller. */
const HEAVY = 3 * 1_048_576;
const LONGEST_SIDE_IF_HEAVY = 2_000;

/** Cameras make some ten passes over the pixels; thousands of tiny ones would each go over all 40 megapixels. */
const MOST_SCANS = 40;

/** The largest and slowest honest photo takes a fifth of this. */
const PATIENCE_S = 6;

const damaged = { ok: false, code: "documentoDamaged" } as const;

export type ImageType = "image/jpeg" | "image/png" | "image/webp";

/**
 * Decodes and writes anew, the way up that the camera meant: what is left is pixels, no metadata, nothing appended,
 * one frame. PNG stays PNG, all else becomes JPEG.
 */
export async function cleanImage(given: Uint8Array, type: ImageType): Promise<Cleaned> {
  if (type === "image/jpeg" && outlineOf(given).scans > MOST_SCANS) return damaged;
  const bytes = type === "image/jpeg" ? withEnd(given) : given;
  try {
    const { width, height, depth } = await sharp(bytes, { limitInputPixels: false }).metadata();
    // Sixteen bits to a colour take twice the memory, and no scan has them.
    if (width * height * (depth === "ushort" ? 2 : 1) > MAX_PIXELS)
      return { ok: false, code: "documentoTooManyPixels" };
    const full = await encode(bytes, type, LONGEST_SIDE);
    return { ok: true, bytes: full.length <= HEAVY ? full : await encode(bytes, type, LONGEST_SIDE_IF_HEAVY) };
  } catch (error) {
    return isAbout(error, "timeout") ? { ...damaged, costly: true } : damaged;
  }
}

/** sharp tells what it could not read in words only. */
const isAbout = (error: unknown, words: string) => error instanceof Error && error.message.includes(words);

/** Cameras leave oddities that a decoder remarks on; only the one about missing rows is a reason to refuse. */
async function encode(bytes: Uint8Array, type: ImageType, side: number): Promise<Buffer> {
  try {
    return await encodeUnless("warning", bytes, type, side);
  } catch (error) {
    if (isAbout(error, "premature end") || isAbout(error, "timeout")) throw error;
    return encodeUnless("error", bytes, type, side);
  }
}

function encodeUnless(failOn: "warning" | "error", bytes: Uint8Array, type: ImageType, side: number): Promise<Buffer> {
  const image = sharp(bytes, { failOn, limitInputPixels: MAX_PIXELS, animated: false, sequentialRead: true })
    .timeout({ seconds: PATIENCE_S })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" });
  return (type === "image/png" ? image.png() : image.jpeg({ quality: 85 })).toBuffer();
}
