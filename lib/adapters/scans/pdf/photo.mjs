/* What a photo inside a PDF says about where, when and with what it was taken, cut out without touching its pixels. */

import { EOI, segmentsOf } from "../jpeg-segments.mjs";

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, EOI]);
const MOST_BEFORE = 16;

/** Honest photos have a few tables for each pass, and 255 pieces of a profile at most; millions fill the memory. */
const MOST_KEPT = 1_000;

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
 * @throws when its segments cannot be told apart, or are more than a photo has
 */
export function bareJpeg(given) {
  const all = Buffer.from(given.buffer, given.byteOffset, given.length);
  const start = all.indexOf(START);
  // Some programs leave a blank line before the picture.
  if (start < 0 || start > MOST_BEFORE) throw new Error("no JPEG");
  const bytes = all.subarray(start);
  const kept = [START];
  for (const { marker, from, bodyFrom, next } of segmentsOf(bytes)) {
    if (marker === null || kept.length > MOST_KEPT) throw new Error("no honest segment");
    if (marker !== EOI && isNeeded(marker, bytes.subarray(bodyFrom, next))) kept.push(bytes.subarray(from, next));
  }
  return Buffer.concat([...kept, END]);
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
