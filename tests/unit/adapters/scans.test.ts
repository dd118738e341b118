import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLocalBlobs } from "@/lib/adapters/blobs/local";
import { Keyring } from "@/lib/adapters/keyring";
import { makeScans, scanContext } from "@/lib/adapters/scans";
import { makeVault } from "@/lib/adapters/vault";
import type { Blobs, ScanRecords } from "@/lib/ports";
import * as files from "@/tests/support/files";
import * as photos from "@/tests/support/odd-photos";

const now = new Date("2026-03-01T12:00:00Z");
const vault = makeVault(new Keyring([`a:${randomBytes(32).toString("base64")}`]));

let folder: string;
let records: { stored: Parameters<ScanRecords["add"]>[0]; deleteAfter: Date }[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scans-"));
  records = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function scansOver(blobs: Blobs) {
  return makeScans({
    blobs,
    vault,
    records: { add: async (stored, deleteAfter) => void records.push({ stored, deleteAfter }) },
    random: { uuid: randomUUID, text: () => "" },
    clock: { now: () => now },
    clamd: null,
  });
}

const SENDER = "a sender";
const keep = (bytes: Uint8Array, name = "pasaporte.jpg") =>
  scansOver(makeLocalBlobs(folder)).keep({ name, bytes }, SENDER);

async function kept(bytes: Uint8Array, name?: string) {
  const answer = await keep(bytes, name);
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  const sealed = readFileSync(join(folder, answer.scan.id));
  return { scan: answer.scan, sealed, opened: Buffer.from(vault.decrypt(sealed, scanContext(answer.scan.id))) };
}

describe("what is kept", () => {
  it("is recorded to be deleted after a day", async () => {
    const bytes = await files.jpeg();
    const { scan } = await kept(bytes, "C:\\fotos\\pasaporte.jpg");
    expect(scan).toEqual({ id: expect.any(String), name: "pasaporte.jpg", size: bytes.length, type: "image/jpeg" });
    const { id, size, type } = scan;
    expect(records).toEqual([{ stored: { id, size, type }, deleteAfter: new Date("2026-03-02T12:00:00Z") }]);
  });

  it("is unreadable in the store", async () => {
    for (const [bytes, magic] of [
      [await files.photoWithGps(), Buffer.from([0xff, 0xd8, 0xff])],
      [await files.png(), Buffer.from("PNG")],
      [await files.pdf("loose"), Buffer.from("%PDF")],
    ] as const) {
      const { sealed, opened } = await kept(bytes);
      expect(opened.includes(magic)).toBe(true);
      expect(sealed.includes(magic)).toBe(false);
      expect(sealed.includes("Exif")).toBe(false);
    }
  });

  it("has lost place, author and what was appended, and stands upright", async () => {
    const photo = await files.photoWithGps();
    expect(photo.includes("Fotografa de prueba")).toBe(true);
    const { opened } = await kept(Buffer.concat([photo, Buffer.from("PK\u0003\u0004 algo escondido")]));
    for (const trace of ["Exif", "Fotografa", "algo escondido"]) expect(opened.includes(trace)).toBe(false);
    expect(await sharp(opened).metadata()).toMatchObject({ format: "jpeg", width: 40, height: 60 });
    expect((await sharp(opened).metadata()).exif).toBeUndefined();
  });

  it("is a PNG of one frame when it was a PNG, animated or not", async () => {
    for (const bytes of [await files.png(), await files.animatedPng()]) {
      const { scan, opened } = await kept(bytes);
      expect(scan.type).toBe("image/png");
      expect(opened.includes("acTL")).toBe(false);
      expect(await sharp(opened).metadata()).toMatchObject({ format: "png", width: 60, height: 40 });
    }
  });

  it("is bounded in pixels and bytes however well the file was squeezed", async () => {
    const dots = { width: 8000, height: 1000, channels: 1 } as const;
    const speckled = await sharp(randomBytes(8000 * 1000), { raw: dots })
      .threshold(128)
      .png({ palette: true, colours: 2 })
      .toBuffer();
    expect(speckled.length).toBeLessThanOrEqual(1_048_576);
    const { opened } = await kept(speckled);
    expect(opened.length).toBeLessThan(3 * 1_048_576);
    expect(await sharp(opened).metadata()).toMatchObject({ width: 2000, height: 250 });

    const { opened: photo } = await kept(await sharp(speckled).blur(9).jpeg({ quality: 20 }).toBuffer());
    expect(await sharp(photo).metadata()).toMatchObject({ width: 3600, height: 450 });
  });

  it("is a PDF with the same pages, and nothing about who made it", async () => {
    for (const how of ["packed", "loose"] as const) {
      const { scan, opened } = await kept(await files.pdf(how), "certificado.pdf");
      expect(scan).toMatchObject({ name: "certificado.pdf", type: "application/pdf" });
      const reread = await PDFDocument.load(opened, { throwOnInvalidObject: true, updateMetadata: false });
      expect(reread.getPageCount()).toBe(1);
      expect(reread.getPage(0).getSize()).toEqual({ width: 300, height: 200 });
      expect(reread.getAuthor()).toBeUndefined();
      expect(opened.includes("/Info")).toBe(false);
    }
  });

  it("leaves out of a PDF what only another reader would find", async () => {
    const replaced = files.rawPdf([
      "<</Type/Catalog/Pages 2 0 R/X 4 0 R>>",
      ...files.plainPages,
      "(visto)\nendobj\n% 9 0 obj <</S/JavaScript/JS(app.alert)>> endobj",
    ]);
    const { opened } = await kept(replaced);
    expect(opened.includes("visto")).toBe(true);
    expect(opened.includes("JavaScript")).toBe(false);
  });

  it("leaves no bytes behind that nothing knows of when the store fails", async () => {
    const failing: Blobs = {
      put: () => Promise.reject(new Error("no hay red")),
      get: async () => null,
      remove: async () => {},
    };
    await expect(scansOver(failing).keep({ name: "a.jpg", bytes: await files.jpeg() }, SENDER)).rejects.toThrow(
      "no hay red",
    );
    expect(records).toHaveLength(1);
  });
});

describe("size", () => {
  it("may be 1 MB to the byte and not one more", async () => {
    expect(await keep(await files.jpegOfSize(1_048_576))).toMatchObject({ ok: true, scan: { size: 1_048_576 } });
    expect(await keep(await files.jpegOfSize(1_048_577))).toEqual({ ok: false, code: "documentoTooLarge" });
  });
});

describe("what is refused", () => {
  const cases: [string, string, () => Buffer | Promise<Buffer>][] = [
    ["documentoEmpty", "nothing", files.empty],
    ["documentoWrongType", "a page called .jpg", files.html],
    ["documentoOtherImage", "a GIF", () => Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;")],
    ["documentoOtherImage", "a whole GIF", photos.gif],
    ["documentoOtherImage", "a TIFF", photos.tiff],
    ["documentoOtherImage", "an AVIF", photos.avif],
    ["documentoHeic", "a HEIC", photos.heic],
    ["documentoHeic", "a HEIC of another brand", () => photos.heic(2_000, "mif1")],
    ["documentoHeic", "a HEIC over the limit", () => photos.heic(3_000_000)],
    ["documentoDamaged", "half a JPEG", files.truncatedJpeg],
    ["documentoDamaged", "half a PNG", files.truncatedPng],
    ["documentoDamaged", "a JPEG's first bytes alone", () => Buffer.from("ffd8ffe000104a464946", "hex")],
    ["documentoTooManyPixels", "41 megapixels", files.hugePng],
    ["documentoEncryptedPdf", "an encrypted PDF, packed", files.encryptedPdf],
    ["documentoEncryptedPdf", "an encrypted PDF", () => files.encryptedPdf("loose")],
    ["documentoActivePdf", "JavaScript inside packed objects", () => files.pdfWithJavaScript("packed")],
    ["documentoActivePdf", "JavaScript", () => files.pdfWithJavaScript("loose")],
    ["documentoActivePdf", "an embedded file", files.pdfWithEmbeddedFile],
    ["documentoActivePdf", "a launch action", () => files.pdfWithAction({ S: "Launch", F: "cmd.exe" })],
    ["documentoActivePdf", "a remote file", () => files.pdfWithAction({ S: "GoToR", F: "\\\\host\\a.pdf" })],
    ["documentoActivePdf", "a form that sends itself", () => files.pdfWithAction({ S: "SubmitForm", F: "https://a" })],
    ["documentoActivePdf", "an import", () => files.pdfWithAction({ S: "ImportData", F: "a.fdf" })],
    ["documentoActivePdf", "an action on a page, its kind behind a reference", files.pdfWithHiddenKind],
    ["documentoActivePdf", "an XFA form", files.pdfWithXfa],
    ["documentoDamaged", "the first part of a PDF", files.truncatedPdf],
    ["documentoDamaged", "a PDF that lost its end", files.pdfWithoutEnd],
    ["documentoDamaged", "a PDF that is only its first line", () => Buffer.from("%PDF-1.7\n%%EOF")],
    ["documentoDamaged", "a PDF without pages", () => files.rawPdf(["<</Type/Catalog>>"])],
    [
      "documentoDamaged",
      "a PDF whose page is missing",
      () => files.rawPdf(["<</Type/Catalog/Pages 2 0 R>>", files.plainPages[0] ?? ""]),
    ],
    ["documentoDamaged", "a PDF that unfolds to 200 MB", files.pdfBomb],
  ];
  it.each(cases)("%s: %s", async (code, _what, make) => {
    expect(await keep(await make())).toMatchObject({ ok: false, code });
    expect(readdirSync(folder)).toEqual([]);
    expect(records).toEqual([]);
  });

  it.each([
    ["names written with #xx", "<</Type/Catalog/Pages 2 0 R/OpenAction<</#53/#4aava#53cript/J#53(app.alert)>>>>"],
    ["rich media", "<</Type/Catalog/Pages 2 0 R/X[[<</Subtype/RichMedia>>]]>>"],
    ["what no page leads to", "<</Type/Catalog/Pages 2 0 R>>", "<</S/JavaScript/JS(app.alert)>>"],
    ["a second meaning of one entry", "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/GoTo/S/Launch>>>>"],
  ])("documentoActivePdf: %s", async (_what, catalog, ...more) => {
    const bytes = files.rawPdf([catalog, ...files.plainPages, ...more]);
    expect(await keep(bytes)).toEqual({ ok: false, code: "documentoActivePdf" });
  });

  it("does not refuse a link or a jump to a page", async () => {
    const catalog = "<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]/A<</S/URI/URI(https://example.org)>>>>";
    expect(await keep(files.rawPdf([catalog, ...files.plainPages]))).toMatchObject({ ok: true });
  });
});
