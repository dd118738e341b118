import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";

/*
 * Files as people, careless programs and attackers would send them, made in memory: nothing binary in the repository.
 */

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

/** A small photo that says where it was taken, by whom, and that the camera was held sideways (60 × 40 as stored). */
export function photoWithGps(): Promise<Buffer> {
  return noise(60, 40)
    .jpeg()
    .withExif({
      IFD0: { Artist: "Fotografa de prueba", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "33/1 27/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export const jpeg = (width = 60, height = 40): Promise<Buffer> => noise(width, height).jpeg().toBuffer();

export const png = (width = 60, height = 40): Promise<Buffer> => noise(width, height).png().toBuffer();

/** A real photo of exactly this many bytes, filled up behind its end. */
export async function jpegOfSize(bytes: number): Promise<Buffer> {
  const photo = await noise(700, 500).jpeg({ quality: 90 }).toBuffer();
  if (photo.length > bytes) throw new Error("too small for a photo");
  return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
}

export async function truncatedJpeg(): Promise<Buffer> {
  const photo = await jpeg(400, 300);
  return photo.subarray(0, photo.length / 2);
}

export async function truncatedPng(): Promise<Buffer> {
  const image = await png(400, 300);
  return image.subarray(0, image.length / 2);
}

/** 41 megapixels of one colour: few bytes, much memory. */
export const hugePng = (): Promise<Buffer> =>
  sharp({ create: { width: 8200, height: 5000, channels: 3, background: "white" } })
    .png({ palette: true, colours: 2 })
    .toBuffer();

/** A PNG that claims to be an animation of one frame. */
export async function animatedPng(): Promise<Buffer> {
  const still = await png();
  const headerEnd = 8 + 25;
  const body = Buffer.concat([Buffer.from("acTL"), Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])]);
  const chunk = Buffer.alloc(4 + body.length + 4);
  chunk.writeUInt32BE(8);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return Buffer.concat([still.subarray(0, headerEnd), chunk, still.subarray(headerEnd)]);
}

export const empty = (): Buffer => Buffer.alloc(0);

/** To be sent under the name of a photo. */
export const html = (): Buffer => Buffer.from("<!doctype html><script>alert(1)</script>");

async function document(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor("Autora de prueba");
  pdf.addPage([300, 200]).drawText("Pasaporte de prueba");
  return pdf;
}

/** Objects are packed and compressed, as most programs write them; `loose` writes them in clear text. */
const save = async (pdf: PDFDocument, how: "packed" | "loose" = "packed") =>
  Buffer.from(await pdf.save({ useObjectStreams: how === "packed" }));

export const pdf = async (how?: "packed" | "loose"): Promise<Buffer> => save(await document(), how);

export async function truncatedPdf(): Promise<Buffer> {
  const whole = await pdf("loose");
  return whole.subarray(0, whole.length * 0.7);
}

/** Every object is there; what is missing is the list of them at the end. */
export async function pdfWithoutEnd(): Promise<Buffer> {
  const whole = await pdf("loose");
  return whole.subarray(0, whole.lastIndexOf("xref\n0"));
}

export async function encryptedPdf(how?: "packed" | "loose"): Promise<Buffer> {
  const made = await document();
  made.encrypt({ userPassword: "secreta", ownerPassword: "secreta" });
  return save(made, how);
}

export async function pdfWithJavaScript(how?: "packed" | "loose"): Promise<Buffer> {
  const made = await document();
  made.addJavaScript("hola", "app.alert(1)");
  return save(made, how);
}

export async function pdfWithEmbeddedFile(): Promise<Buffer> {
  const made = await document();
  await made.attach(Buffer.from("MZ"), "factura.exe", { mimeType: "application/octet-stream" });
  return save(made);
}

/** An action that a reader runs when the file is opened, such as `{ S: "Launch", F: "cmd.exe" }`. */
export async function pdfWithAction(action: Record<string, string>): Promise<Buffer> {
  const made = await document();
  const { S, ...rest } = action;
  const texts = Object.entries(rest).map(([key, text]) => [key, PDFString.of(text)]);
  const dict = made.context.obj({ Type: "Action", S, ...Object.fromEntries(texts) });
  made.catalog.set(PDFName.of("OpenAction"), made.context.register(dict));
  return save(made);
}

/** An action that waits on the page (`AA`), its kind behind a reference of its own. */
export async function pdfWithHiddenKind(): Promise<Buffer> {
  const made = await document();
  const kind = made.context.register(PDFName.of("SubmitForm"));
  const action = made.context.obj({ S: kind, F: PDFString.of("https://example.org") });
  made.getPage(0).node.set(PDFName.of("AA"), made.context.obj({ O: action }));
  return save(made);
}

export async function pdfWithXfa(): Promise<Buffer> {
  const made = await document();
  made.catalog.set(PDFName.of("AcroForm"), made.context.obj({ Fields: [], XFA: PDFString.of("<xdp/>") }));
  return save(made);
}

/** A PDF of these objects word for word, the first being the catalog. */
export function rawPdf(objects: string[], trailer = ""): Buffer {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + xref + end, "latin1");
}

export const plainPages = ["<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"];

/** A compressed list of objects: the number and the offset of each, and their text. */
export function packedObjects(entries: [number, number][], text: string): string {
  const head = `${entries.flat().join(" ")} `;
  const packed = deflateSync(head + text).toString("latin1");
  const dict = `/Type/ObjStm/N ${entries.length}/First ${head.length}/Filter/FlateDecode/Length ${packed.length}`;
  return `<<${dict}>>stream\n${packed}\nendstream`;
}

/** A list of objects that unfolds to 200 MB. */
export const pdfBomb = (): Buffer =>
  rawPdf(["<</Type/Catalog/Pages 2 0 R>>", ...plainPages, packedObjects([[9, 0]], " ".repeat(200 * 1024 * 1024))]);
