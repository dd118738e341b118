import sharp from "sharp";
import type { Cleaned } from "./cleaned";

/** Decoded pixels live outside JavaScript's heap: no cache of them, one thread each, so that memory can be foretold. */
sharp.cache(false);
sharp.concurrency(1);

const MAX_PIXELS = 40_000_000;

/** A4 at 300 dpi is 3508 pixels long; nothing is gained by keeping more of a document. */
const LONGEST_SIDE = 3_600;

/** A photo squeezed to 1 MB may grow when it is written in good quality; past this it is also made smaller. */
const HEAVY = 3 * 1_048_576;
const LONGEST_SIDE_IF_HEAVY = 2_000;

/**
 * Decodes and writes anew, the way up that the camera meant: what is left is pixels, no metadata, nothing appended,
 * one frame. JPEG stays JPEG and PNG stays PNG.
 */
export async function cleanImage(bytes: Uint8Array, type: "image/jpeg" | "image/png"): Promise<Cleaned> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return { ok: false, code: "documentoTooManyPixels" };
    const full = await encode(bytes, type, LONGEST_SIDE);
    return { ok: true, bytes: full.length <= HEAVY ? full : await encode(bytes, type, LONGEST_SIDE_IF_HEAVY) };
  } catch {
    // sharp tells what it could not read in words only.
    return { ok: false, code: "documentoDamaged" };
  }
}

function encode(bytes: Uint8Array, type: "image/jpeg" | "image/png", side: number): Promise<Buffer> {
  const image = sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS, animated: false })
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" });
  return (type === "image/jpeg" ? image.jpeg({ quality: 85 }) : image.png()).toBuffer();
}
