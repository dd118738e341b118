import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { cleanImage } from "@/lib/adapters/scans/image";
import { outlineOf } from "@/lib/adapters/scans/jpeg";
import { cleanPdf } from "@/lib/adapters/scans/pdf";
import * as files from "@/tests/support/files";
import { pdfWithPhoto } from "@/tests/support/odd-pdfs";
import { followedByZeros, jpegOfManyPasses } from "@/tests/support/odd-photos";

const damaged = { ok: false, code: "documentoDamaged" };
const hex = (digits: string) => Buffer.from(digits, "hex");
const afterStart = (photo: Buffer, odd: string) => Buffer.concat([photo.subarray(0, 2), hex(odd), photo.subarray(2)]);
const beforeEnd = (photo: Buffer, odd: string) => Buffer.concat([photo.subarray(0, -2), hex(odd), photo.subarray(-2)]);
const inPdf = (photo: Buffer) => cleanPdf(pdfWithPhoto(photo, "plain"));

/** The photo as it is stored within a PDF. */
async function storedOf(photo: Buffer): Promise<Buffer> {
  const answer = await inPdf(photo);
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  const stored = Buffer.from(answer.bytes);
  return stored.subarray(stored.indexOf(hex("ffd8ff")), stored.lastIndexOf(hex("ffd9")) + 2);
}

const pixels = (photo: Buffer) => sharp(photo).raw().toBuffer();

describe("a photo, alone or in a PDF", () => {
  let photo: Buffer;
  beforeAll(async () => {
    photo = await files.jpeg();
  });

  it.each([
    ["TEM, which has no length", "ff01"],
    ["a restart, which has no length", "ffd3"],
    ["several 0xff before a mark", "ffffff"],
    ["an empty segment", "ffed0002"],
  ])("is read as before with %s", async (_, odd) => {
    const sent = afterStart(photo, odd);
    expect(outlineOf(sent)).toEqual({ scans: 1, end: sent.length });
    expect((await pixels(await storedOf(sent))).equals(await pixels(photo))).toBe(true);
  });

  it("is told apart from the previews and dates behind such marks", async () => {
    const preview = await files.jpeg(8, 8);
    const length = (preview.length + 8).toString(16).padStart(4, "0");
    const told = `ff01ffe1${length}${Buffer.from("Exif\0\0").toString("hex")}${preview.toString("hex")}`;
    const sent = afterStart(photo, told);
    expect(outlineOf(sent)).toEqual({ scans: 1, end: sent.length });
    const stored = await storedOf(sent);
    expect([stored.includes("Exif"), stored.includes(preview)]).toEqual([false, false]);
  });

  it("keeps pixels in which several 0xff stand before a zero", async () => {
    const at = photo.indexOf(hex("ff00"), photo.indexOf(hex("ffda")));
    expect(at).toBeGreaterThan(0);
    const sent = Buffer.concat([photo.subarray(0, at), hex("ffff"), photo.subarray(at)]);
    expect((await pixels(sent)).equals(await pixels(photo))).toBe(true);
    expect(outlineOf(sent)).toEqual({ scans: 1, end: sent.length });
    expect((await pixels(await storedOf(sent))).equals(await pixels(photo))).toBe(true);
  });

  it.each([
    ["TEM", "ff01"],
    ["a second start", "ffd8"],
    ["a zero, which makes no mark", "ff00"],
    ["a segment too short for its own length", "ffe10001"],
  ])("cannot hide its passes behind %s", async (_, odd) => {
    const bomb = await jpegOfManyPasses(100);
    const first = bomb.indexOf(hex("ffda"));
    // Taken for a segment with a length, each would lead over all that is behind it.
    const sent = Buffer.concat([bomb.subarray(0, first), hex(`${odd}ffff`), bomb.subarray(first)]);
    expect(outlineOf(followedByZeros(sent, 70_000)).scans).toBeGreaterThan(100);
    expect(await cleanImage(followedByZeros(sent, 70_000), "image/jpeg")).toEqual(damaged);
  });

  it.each([
    ["leads past the end", "ffe1ffff"],
    ["is cut off", "ffe1"],
    ["is cut off in its middle", "ffe100"],
  ])("has no end when a length %s", async (_, odd) => {
    const open = Buffer.concat([photo.subarray(0, photo.indexOf(hex("ffda"))), hex(odd)]);
    expect(outlineOf(open)).toEqual({ scans: 0, end: null });
    expect(await cleanImage(open, "image/jpeg")).toEqual(damaged);
    expect(await inPdf(open)).toEqual(damaged);
  });

  it.each([
    ["a length of nothing", "ffe10000"],
    ["a length less than its own", "ffe10001"],
    ["bytes that belong to no segment", "0102030405"],
  ])("is seen to its end over %s, but not kept in a PDF as it is", async (_, odd) => {
    const sent = afterStart(photo, odd);
    expect(outlineOf(sent)).toEqual({ scans: 1, end: sent.length });
    expect(await inPdf(sent)).toEqual(damaged);
  });

  it("is refused in a PDF before millions of empty segments fill the memory", async () => {
    const sent = afterStart(photo, "ffdb0002".repeat(1_900_000));
    expect(await cleanPdf(pdfWithPhoto(sent, "packed"), 60_000)).toEqual(damaged);
  });

  it("ends at its end mark with TEM in its last row", async () => {
    const sent = beforeEnd(photo, "ff01");
    const behind = followedByZeros(sent, 800);
    expect(outlineOf(behind)).toEqual({ scans: 1, end: sent.length });
    expect((await pixels(await storedOf(behind))).equals(await pixels(photo))).toBe(true);
  });
});
