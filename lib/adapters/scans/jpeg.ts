const [EOI, SOS] = [0xd9, 0xda];
const isRestart = (marker: number | undefined) => marker !== undefined && marker >= 0xd0 && marker <= 0xd7;

/**
 * How often a JPEG passes over its pixels, and where it ends; `end` is null when it has no end mark.
 *
 * What looks like a mark within EXIF is no mark: a preview in it has an end of its own.
 */
export function outlineOf(bytes: Uint8Array): { scans: number; end: number | null } {
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === 0xff || isRestart(marker)) {
      at += 1;
      continue;
    }
    if (marker === EOI) return { scans, end: at + 2 };
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (marker !== SOS) continue;
    scans += 1;
    at = endOfPixels(bytes, at);
  }
  return { scans, end: null };
}

/** The next mark: within pixels 0xff is followed by 0 or by a restart. */
function endOfPixels(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0 || isRestart(bytes[at + 1]))) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
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
