export type Point = readonly [x: number, y: number];

const STEPS = 14;

/** SVG path data of M, L and C commands as polylines, fine enough to be bent. */
export function flatten(path: string): Point[][] {
  const strokes: Point[][] = [];
  for (const [, command, text = ""] of path.matchAll(/([MLC])([^MLC]+)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = text.trim().split(/\s+/).map(Number);
    const stroke = strokes.at(-1) ?? [];
    const from = stroke.at(-1) ?? [a, b];
    if (command === "M") strokes.push([[a, b]]);
    else if (command === "L") stroke.push(...curve(from, from, [a, b], [a, b]));
    else stroke.push(...curve(from, [a, b], [c, d], [e, f]));
  }
  return strokes;
}

/** Points of a cubic Bézier curve, without its first. */
function curve(p0: Point, p1: Point, p2: Point, p3: Point): Point[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const t = (step + 1) / STEPS;
    const u = 1 - t;
    const mix = (i: 0 | 1) => u ** 3 * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t ** 3 * p3[i];
    return [mix(0), mix(1)];
  });
}
