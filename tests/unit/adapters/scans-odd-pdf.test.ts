import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanPdf } from "@/lib/adapters/scans/pdf";
import * as files from "@/tests/support/files";
import * as odd from "@/tests/support/odd-pdfs";

async function cleaned(bytes: Uint8Array) {
  const answer = await cleanPdf(bytes);
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  return Buffer.from(answer.bytes);
}

async function pages(bytes: Uint8Array): Promise<PDFDocument> {
  const read = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  expect(read.getPageCount()).toBe(1);
  return read;
}

const plain = () => files.pdf("loose");
const endOf = (bytes: Buffer, text: string) => bytes.subarray(0, bytes.lastIndexOf(text));

describe("PDFs that readers open", () => {
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["zeros behind the end", (bytes) => Buffer.concat([bytes, Buffer.alloc(5000)])],
    ["blanks and newlines behind it", (bytes) => Buffer.concat([bytes, Buffer.from(" \r\n\t\f".repeat(900))])],
    [
      "a few words behind it",
      (bytes) => Buffer.concat([bytes, Buffer.from("\r\n--boundary--\r\n"), Buffer.alloc(2000)]),
    ],
    ["no end mark", (bytes) => endOf(bytes, "%%EOF")],
    ["half an end mark", (bytes) => Buffer.concat([endOf(bytes, "%%EOF"), Buffer.from("%%E")])],
    ["no end mark, but zeros", (bytes) => Buffer.concat([endOf(bytes, "%%EOF"), Buffer.alloc(3000)])],
    ["no word about where the list of objects begins", (bytes) => endOf(bytes, "startxref")],
  ])("are taken with %s", async (_what, change) => {
    for (const how of ["loose", "packed"] as const) await pages(await cleaned(change(await files.pdf(how))));
  });

  it("are read as they were last saved: a later object replaces one packed before it, and one packed later it", async () => {
    const list = (text: string) => files.packedObjects([[9, 0]], text);
    const saved = (...objects: string[]) =>
      files.rawPdf(["<</Type/Catalog/Pages 2 0 R/X 9 0 R>>", ...files.plainPages, ...objects]);
    const again = (number: number, object: string) => `null\nendobj\n${number} 0 obj\n${object}`;
    const later = await cleaned(saved(again(9, "(uno)"), list("(dos)"), again(9, "(tres)")));
    expect([later.includes("(tres)"), later.includes("(dos)"), later.includes("(uno)")]).toEqual([true, false, false]);
    const packed = await cleaned(saved(again(9, "(uno)"), again(9, "(tres)"), list("(dos)")));
    expect([packed.includes("(tres)"), packed.includes("(dos)")]).toEqual([false, true]);
  });

  it("are refused when what is missing is more than the end", async () => {
    const whole = await plain();
    for (const cut of [endOf(whole, "trailer"), endOf(whole, "Root"), endOf(whole, "endobj")]) {
      expect(await cleanPdf(cut)).toEqual({ ok: false, code: "documentoDamaged" });
    }
  });

  it.each(odd.algorithms)(
    "are taken when only printing is locked, by %s, and are stored unlocked",
    async (algorithm) => {
      for (const how of ["packed", "loose"] as const) {
        const stored = await cleaned(await odd.lockedPdf(algorithm, "", how));
        expect(stored.includes("/Encrypt")).toBe(false);
        expect(stored.includes("JavaScript")).toBe(false);
        const read = await pages(stored);
        const texts = read.catalog.lookup(PDFName.of("X"), PDFDict);
        expect(texts.lookup(PDFName.of("Titulo"), PDFHexString).decodeText()).toBe(odd.spoken);
        const [listed] = texts.lookup(PDFName.of("Lista"), PDFArray).asArray();
        expect(listed instanceof PDFHexString && listed.decodeText()).toBe("en una lista");
        const drawn = read.getPage(0).node.Contents();
        const stream = drawn instanceof PDFArray ? drawn.lookup(0) : drawn;
        if (!(stream instanceof PDFRawStream)) throw new Error("no contents");
        const text = Buffer.from("Pasaporte de prueba").toString("hex");
        expect(Buffer.from(decodePDFRawStream(stream).decode()).toString().toLowerCase()).toContain(text);
      }
    },
  );

  it.each(odd.algorithms)("are said to have a password only when they do: %s", async (algorithm) => {
    for (const how of ["packed", "loose"] as const) {
      const answer = await cleanPdf(await odd.lockedPdf(algorithm, "secreta", how));
      expect(answer).toEqual({ ok: false, code: "documentoEncryptedPdf" });
    }
  });

  it("are told to be locked when a certificate locks them, and damaged when only the word is in them", async () => {
    expect(await cleanPdf(odd.certifiedPdf())).toEqual({ ok: false, code: "documentoEncryptedPdf" });
    const cut = Buffer.concat([await files.truncatedPdf(), Buffer.from("% /Encrypt")]);
    expect(await cleanPdf(cut)).toEqual({ ok: false, code: "documentoDamaged" });
  });

  it("are still looked into for programs when they were locked", async () => {
    const made = await PDFDocument.create();
    made.addPage();
    made.addJavaScript("hola", "app.alert(1)");
    made.encrypt({ userPassword: "", ownerPassword: "de la oficina" });
    expect(await cleanPdf(await made.save())).toEqual({ ok: false, code: "documentoActivePdf" });
  });
});

describe("what a PDF tells beside its pages", () => {
  it.each(["plain", "packed"] as const)("is lost with the place and the camera of a photo: %s", async (how) => {
    const given = await files.photoWithGps();
    const stored = await cleaned(odd.pdfWithPhoto(given, how));
    for (const trace of ["Exif", "Fotografa", "GPS"]) expect(stored.includes(trace)).toBe(false);
    const read = await pages(stored);
    const [photo] = read.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
    if (!photo) throw new Error("no photo");
    expect(photo.dict.get(PDFName.of("Filter"))).toBe(PDFName.of("DCTDecode"));
    const pixels = (jpeg: Uint8Array) => sharp(jpeg).raw().toBuffer();
    expect((await pixels(photo.contents)).equals(await pixels(given))).toBe(true);
  });

  it("is lost with the remarks of a JPEG 2000", async () => {
    const stored = await cleaned(odd.pdfWithJpx());
    expect(stored.includes("pixeles")).toBe(true);
    expect(stored.includes("color")).toBe(true);
    expect(stored.includes("Exif")).toBe(false);
  });

  it("is lost with notes, previews, former versions and dates", async () => {
    const stored = await cleaned(odd.pdfWithRemarks());
    await pages(stored);
    for (const trace of ["camara", "anterior", "miniatura", "Autora", "D:2026", "/ID"]) {
      expect([trace, stored.includes(trace)]).toEqual([trace, false]);
    }
  });

  it("does not turn a photo that cannot be told apart into one kept as it is", async () => {
    const odd = files.rawPdf([
      "<</Type/Catalog/Pages 2 0 R/X 4 0 R>>",
      ...files.plainPages,
      "<</Filter/DCTDecode/Length 6>>stream\nExif!!\nendstream",
    ]);
    expect(await cleanPdf(odd)).toEqual({ ok: false, code: "documentoDamaged" });
  });
});
