import sharp from "sharp";
import { glyphOf } from "./glyphs";
import type { Between } from "./jitter";
import { flatten, type Point } from "./strokes";

/** As shown; drawn at twice that for sharp screens. */
const WIDTH = 272;
const HEIGHT = 88;

const PEN = 5.8;
const MARGIN = 14;
/** Height of a capital, and the least clear space between two characters. */
const TALLEST = 50;
const CLEAR = 3;

/**
 * Six characters as a PNG of 544×176 pixels, bent, turned and crossed out as `between` has it.
 *
 * @param letters characters of the captcha's alphabet; any other is left out.
 */
export function drawLetters(letters: string, between: Between): Promise<Uint8Array> {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${HEIGHT * 2}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<path fill="#eff6fc" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    pen("#b4d3f0", 1.5, hatching(between)),
    pen("#0a2a4f", PEN, place(letters, between)),
    pen("#eff6fc", 1.6, [wave(between)]),
    pen("#0b57a4", 2, [wave(between), wave(between)]),
    "</svg>",
  ].join("");
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 12, compressionLevel: 9, effort: 4 }).toBuffer();
}

const pen = (colour: string, width: number, strokes: Point[][]): string => {
  const path = strokes.map((points) => `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}`);
  return `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${path.join("")}"/>`;
};

/** All letters side by side: narrowed together when they are wide, spread out when they are not. */
function place(letters: string, between: Between): Point[][] {
  const shapes = [...letters].flatMap((letter) => {
    const glyph = glyphOf(letter);
    return glyph ? [tilt(flatten(glyph.strokes), between)] : [];
  });
  const extents = shapes.map((strokes) => {
    const xs = strokes.flat().map(([x]) => x);
    return { left: Math.min(...xs), width: Math.max(...xs) - Math.min(...xs) };
  });
  const gaps = shapes.length - 1;
  const total = extents.reduce((sum, { width }) => sum + width, 0);
  const room = WIDTH - 2 * MARGIN;
  const narrow = Math.min(1, (room - gaps * (PEN + CLEAR)) / total);
  const gap = Math.min(16, (room - total * narrow) / gaps);
  let start = (WIDTH - total * narrow - gap * gaps) / 2;
  const bend = makeBend(between);
  return shapes.flatMap((strokes, index) => {
    const { left, width } = extents[index] ?? { left: 0, width: 0 };
    const [dx, dy] = [start, HEIGHT / 2 + between(-7, 7)];
    start += width * narrow + gap;
    return strokes.map((points) => points.map(([x, y]) => bend([dx + (x - left) * narrow, dy + y])));
  });
}

/** One letter around its own middle: stretched, leaning and turned a little. */
function tilt(strokes: Point[][], between: Between): Point[][] {
  const [wide, high] = [(TALLEST / 100) * between(0.85, 1.05), (TALLEST / 100) * between(0.85, 1.05)];
  const [lean, turn] = [between(-0.14, 0.14), between(-0.22, 0.22)];
  return strokes.map((points) =>
    points.map(([px, py]) => {
      const y = (py - 50) * high;
      const x = px * wide - y * lean;
      return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    }),
  );
}

/** A ripple of the whole sheet, so that no two copies of a letter have the same outline. */
function makeBend(between: Between): (point: Point) => Point {
  const [a, b] = [between(0, 6.28), between(0, 6.28)];
  const [across, down] = [between(9, 13), between(14, 20)];
  return ([x, y]) => [x + 1.7 * Math.sin(y / across + a), y + 2.4 * Math.sin(x / down + b)];
}

/** A curve from edge to edge through the letters. */
function wave(between: Between): Point[] {
  const [middle, height, length, phase] = [between(32, 56), between(8, 16), between(22, 36), between(0, 6.28)];
  return Array.from({ length: WIDTH / 4 + 1 }, (_, step) => {
    const x = step * 4;
    return [x, middle + height * Math.sin(x / length + phase)];
  });
}

function hatching(between: Between): Point[][] {
  return Array.from({ length: 8 }, (_, index) => {
    const x = index * 42 - 60 + between(-8, 8);
    return [
      [x, HEIGHT],
      [x + between(50, 90), 0],
    ];
  });
}
