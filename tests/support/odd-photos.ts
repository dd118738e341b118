import { randomBytes } from "node:crypto";
import sharp from "sharp";

/* Photos as telephones, messengers and interrupted transfers leave them. */

const noise = (width = 400, height = 300) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

const EOI_LENGTH = 2;

/** A photo that went through everything but its last two bytes, plain or in passes. */
export async function jpegWithoutEnd({ progressive = false } = {}): Promise<Buffer> {
  const whole = await noise().jpeg({ progressive }).toBuffer();
  return whole.subarray(0, whole.length - EOI_LENGTH);
}

export const followedByZeros = (photo: Buffer, zeros: number): Buffer => Buffer.concat([photo, Buffer.alloc(zeros)]);

/** The upper half alone; whoever adds an end mark, or the zeros of a file that was made before it was filled, hides that. */
export async function halfJpeg(end: "none" | "mark" | "zeros", { progressive = false } = {}): Promise<Buffer> {
  const whole = await noise().jpeg({ progressive }).toBuffer();
  const half = whole.subarray(0, whole.length >> 1);
  if (end === "none") return half;
  return end === "mark" ? Buffer.concat([half, Buffer.from("ffd9", "hex")]) : followedByZeros(half, whole.length);
}

export const webp = (): Promise<Buffer> => noise(60, 40).webp().toBuffer();
export const gif = (): Promise<Buffer> => noise(60, 40).gif().toBuffer();
export const tiff = (): Promise<Buffer> => noise(60, 40).tiff().toBuffer();
export const avif = (): Promise<Buffer> => noise(60, 40).avif().toBuffer();

/** The first bytes of a HEIC of so many bytes, of a brand that iPhones and others write. */
export function heic(bytes = 2_000, brand = "heic"): Buffer {
  const file = Buffer.alloc(bytes);
  file.writeUInt32BE(24);
  file.write(`ftyp${brand}\0\0\0\0mif1${brand}`, 4, "latin1");
  return file;
}

/** Passes over the pixels again and again: no camera makes more than a dozen. */
export async function jpegOfManyPasses(passes: number): Promise<Buffer> {
  const photo = await noise(60, 40).jpeg({ progressive: true }).toBuffer();
  const last = photo.subarray(photo.lastIndexOf(Buffer.from("ffda", "hex")), photo.length - EOI_LENGTH);
  const body = photo.subarray(0, photo.length - EOI_LENGTH);
  return Buffer.concat([body, ...Array.from({ length: passes }, () => last), Buffer.from("ffd9", "hex")]);
}
