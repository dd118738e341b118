import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanImage } from "@/lib/adapters/scans/image";
import { outlineOf } from "@/lib/adapters/scans/jpeg";
import * as files from "@/tests/support/files";
import * as photos from "@/tests/support/odd-photos";

const damaged = { ok: false, code: "documentoDamaged" };
const both = [{ progressive: false }, { progressive: true }];

async function cleaned(bytes: Buffer, type: "image/jpeg" | "image/webp" = "image/jpeg") {
  const answer = await cleanImage(bytes, type);
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  return sharp(answer.bytes).metadata();
}

describe("a JPEG", () => {
  it.each(both)("is whole without its end mark, whatever is or is not behind it: %j", async (how) => {
    const photo = await photos.jpegWithoutEnd(how);
    const halfMark = Buffer.concat([photo, Buffer.from([0xff])]);
    for (const sent of [photo, halfMark, ...[1, 800, 100_000].map((zeros) => photos.followedByZeros(photo, zeros))]) {
      expect(await cleaned(sent)).toMatchObject({ format: "jpeg", width: 400, height: 300 });
    }
  });

  it.each(both)("is whole with zeros behind its end mark: %j", async ({ progressive }) => {
    const photo = await sharp(await files.jpeg())
      .jpeg({ progressive })
      .toBuffer();
    expect(await cleaned(photos.followedByZeros(photo, 800))).toMatchObject({ width: 60, height: 40 });
  });

  it.each(both)("is damaged when rows are missing, however that is hidden: %j", async (how) => {
    for (const end of ["none", "mark", "zeros"] as const) {
      expect(await cleanImage(await photos.halfJpeg(end, how), "image/jpeg")).toEqual(damaged);
    }
  });

  it("may hold oddities that cameras leave", async () => {
    const photo = await files.jpeg();
    const odd = Buffer.concat([photo.subarray(0, -2), Buffer.from("0102030405", "hex"), photo.subarray(-2)]);
    expect(await cleaned(odd)).toMatchObject({ width: 60, height: 40 });
  });

  it("ends where its own mark is, not that of the preview in its EXIF", async () => {
    const [photo, preview] = [await files.jpeg(), await files.jpeg(8, 8)];
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(preview.length + 2, 2);
    const withPreview = Buffer.concat([photo.subarray(0, 2), head, preview, photo.subarray(2)]);
    expect(outlineOf(withPreview)).toEqual({ scans: 1, end: withPreview.length });
    expect(outlineOf(withPreview.subarray(0, -2)).end).toBeNull();
  });

  it("is not read when it passes over its pixels a hundred times", async () => {
    const bomb = await photos.jpegOfManyPasses(100);
    expect(outlineOf(bomb).scans).toBeGreaterThan(100);
    expect(await cleanImage(bomb, "image/jpeg")).toEqual(damaged);
    expect(outlineOf(await photos.jpegOfManyPasses(0)).scans).toBeLessThan(20);
  });
});

describe("a WebP", () => {
  it("becomes a JPEG", async () => {
    expect(await cleaned(await photos.webp(), "image/webp")).toMatchObject({ format: "jpeg", width: 60, height: 40 });
  });

  it("is damaged when it is cut", async () => {
    const photo = await photos.webp();
    expect(await cleanImage(photo.subarray(0, photo.length / 2), "image/webp")).toEqual(damaged);
  });
});

it("counts a pixel of sixteen bits to a colour for two", async () => {
  const deep = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "white" } })
      .toColourspace("rgb16")
      .png({ progressive: true })
      .toBuffer();
  expect(await cleanImage(await deep(5_000, 4_100), "image/png")).toEqual({
    ok: false,
    code: "documentoTooManyPixels",
  });
  expect(await cleanImage(await deep(50, 41), "image/png")).toMatchObject({ ok: true });
});
