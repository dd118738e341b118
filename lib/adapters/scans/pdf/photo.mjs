/* What a photo inside a PDF says about where, when and with what it was taken, cut out without touching its pixels. */

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
const MOST_BEFORE = 16;
const isRestart = (marker) => marker >= 0xd0 && marker <= 0xd7;
const starts = (body, text) => body.subarray(0, text.length).toString("latin1") === text;

/** The segments that a decoder needs to get the colours right; all others of their kind only tell. */
function isNeeded(marker, body) {
  if (marker === 0xfe) return false;
  if (marker === 0xe0) return starts(body, "JFIF\0");
  if (marker === 0xe2) return starts(body, "ICC_PROFILE\0");
  if (marker === 0xee) return starts(body, "Adobe");
  return marker < 0xe0 || marker > 0xef;
}

/**
 * A JPEG without EXIF, XMP, maker notes, previews, comments, or what follows its end.
 *
 * @throws when its segments cannot be told apart
 */
export function bareJpeg(given) {
  const all = Buffer.from(given.buffer, given.byteOffset, given.length);
  const start = all.indexOf(Buffer.from([0xff, SOI]));
  // Some programs leave a blank line before the picture.
  if (start < 0 || start > MOST_BEFORE) throw new Error("no JPEG");
  const bytes = all.subarray(start);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new Error("no segment");
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI || marker === undefined) break;
    if (isRestart(marker) || marker === 0x01) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) throw new Error("cut off");
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) throw new Error("cut off");
    const next = marker === SOS ? endOfPixels(bytes, end) : end;
    if (isNeeded(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(Buffer.from([0xff, EOI]));
  return Buffer.concat(kept);
}

/** Where the next segment begins: within pixels 0xff is followed by 0 or by a restart mark. */
function endOfPixels(bytes, from) {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length && (bytes[at + 1] === 0 || isRestart(bytes[at + 1]))) {
    at = bytes.indexOf(0xff, at + 2);
  }
  return at === -1 || at + 1 >= bytes.length ? bytes.length : at;
}

/** What the boxes of a JPEG 2000 file are about; pixels and colours are in these. */
const neededBoxes = new Set(["jP  ", "ftyp", "jp2h", "jp2c"]);

/**
 * A JPEG 2000 image without its boxes of XML, EXIF and other remarks. A bare codestream has none.
 *
 * @throws when its boxes cannot be told apart
 */
export function bareJpx(given) {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  if (bytes.readUInt16BE(0) === 0xff4f) return bytes;
  const kept = [];
  for (let at = 0; at < bytes.length; ) {
    const said = bytes.readUInt32BE(at);
    const size = said === 0 ? bytes.length - at : said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said;
    if (size < 8 || at + size > bytes.length) throw new Error("cut off");
    if (neededBoxes.has(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, at + size));
    at += size;
  }
  return Buffer.concat(kept);
}
