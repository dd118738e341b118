/* Tells the segments of a JPEG apart as decoders do. Plain JavaScript, because the thread that reads PDFs needs it. */

export const [EOI, SOS] = [0xd9, 0xda];
const [TEM, SOI] = [0x01, 0xd8];
const isRestart = (marker) => marker >= 0xd0 && marker <= 0xd7;
const isAlone = (marker) => marker === TEM || marker === SOI || isRestart(marker);
const isFill = (bytes) => bytes.every((byte) => byte === 0xff);

/** The segments after the start mark, up to the end mark or to the end of the bytes; see jpeg-segments.d.mts. */
export function* segmentsOf(bytes) {
  for (let at = 2; at < bytes.length; ) {
    const from = nextMark(bytes, at);
    if (from > at && !isFill(bytes.subarray(at, from))) yield { marker: null, from: at, bodyFrom: from, next: from };
    if (from === bytes.length) return;
    const segment = segmentAt(bytes, from);
    if (!isAlone(segment.marker)) yield segment;
    if (segment.marker === EOI) return;
    at = segment.next;
  }
}

function segmentAt(bytes, from) {
  const marker = bytes[from + 1];
  if (marker === EOI || isAlone(marker)) return { marker, from, bodyFrom: from + 2, next: from + 2 };
  const bodyFrom = Math.min(from + 4, bytes.length);
  const end = from + 2 + ((bytes[from + 2] << 8) | bytes[from + 3]);
  if (end < from + 4) return { marker: null, from, bodyFrom, next: bodyFrom };
  if (end > bytes.length) return { marker: null, from, bodyFrom, next: bytes.length };
  return { marker, from, bodyFrom, next: marker === SOS ? endOfPixels(bytes, end) : end };
}

function endOfPixels(bytes, from) {
  let at = nextMark(bytes, from);
  while (isRestart(bytes[at + 1])) at = nextMark(bytes, at + 2);
  return at;
}

/** Where the next mark is, or the end of the bytes. More of 0xff may come before one; before a zero they make none. */
function nextMark(bytes, from) {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0 && bytes[at + 1] !== 0xff) return at;
  }
  return bytes.length;
}
