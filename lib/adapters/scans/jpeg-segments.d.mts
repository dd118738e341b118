/**
 * A part of a JPEG: its mark is at `from`, its body between `bodyFrom` and `next`, that of SOS with its pixels.
 *
 * `marker` is null for what makes no segment: bytes between two of them, and a segment with a length that cannot be
 * (too short to hold itself, or past the end).
 */
export type Segment = { marker: number | null; from: number; bodyFrom: number; next: number };

export const EOI: number;
export const SOS: number;

/**
 * The segments of a JPEG after its start mark, up to its end mark or to the end of the bytes, whichever is first.
 * Marks that stand alone, and what fills up before a mark, are passed over.
 */
export function segmentsOf(bytes: Uint8Array): Generator<Segment, void>;
