import { EOI, SOS, segmentsOf } from "./jpeg-segments.mjs";

/**
 * How often a JPEG passes over its pixels, and where it ends; `end` is null when it has no end mark.
 *
 * What looks like a mark within EXIF is no mark: a preview in it has an end of its own.
 */
export function outlineOf(bytes: Uint8Array): { scans: number; end: number | null } {
  let scans = 0;
  for (const { marker, next } of segmentsOf(bytes)) {
    if (marker === EOI) return { scans, end: next };
    if (marker === SOS) scans += 1;
  }
  return { scans, end: null };
}

/**
 * The photo with an end mark where its data end. Telephones and transfers cut it off, or fill up with zeros what
 * has not arrived: taken for pixels, those would paint the missing rows grey, as if nothing were missing.
 */
export function withEnd(bytes: Uint8Array): Uint8Array {
  const { end } = outlineOf(bytes);
  if (end !== null) return bytes.subarray(0, end);
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  if (bytes[length - 1] === 0xff) length -= 1;
  return Buffer.concat([bytes.subarray(0, length), Buffer.from([0xff, EOI])]);
}
