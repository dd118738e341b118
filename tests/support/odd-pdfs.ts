import { deflateSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { rawPdf } from "./files";

/* PDFs as they come from printers, offices and telephones, which readers open although something is odd. */

type Algorithm = "AES-256" | "AES-128" | "RC4-128" | "RC4-40";
export const algorithms: Algorithm[] = ["AES-256", "AES-128", "RC4-128", "RC4-40"];

/** What a reader must find again, and what would do harm if it were written back as it is. */
export const spoken = "Cédula) /AA<</S/JavaScript>> (\\";

/** Locked by a password, or with none only against printing, as banks and offices do. */
export async function lockedPdf(algorithm: Algorithm, password: string, how: "packed" | "loose" = "packed") {
  const made = await PDFDocument.create();
  made.addPage([300, 200]).drawText("Pasaporte de prueba");
  made.encrypt({
    algorithm,
    allowWeakCryptography: algorithm.startsWith("RC4"),
    userPassword: password,
    ownerPassword: "de la oficina",
    permissions: { printing: false },
  });
  // pdf-lib enciphers streams but no strings, which everybody else does where they are not packed into one.
  const ref = made.context.nextRef();
  const encipher = made.context.security?.getEncryptFn(ref.objectNumber, ref.generationNumber);
  const ciphered = (text: string) => {
    const plain = PDFHexString.fromText(text);
    if (how === "packed" || !encipher) return plain;
    return PDFHexString.of(Buffer.from(encipher(plain.asBytes())).toString("hex"));
  };
  made.context.assign(ref, made.context.obj({ Titulo: ciphered(spoken), Lista: [ciphered("en una lista")] }));
  made.catalog.set(PDFName.of("X"), ref);
  return Buffer.from(await made.save({ useObjectStreams: how === "packed" }));
}

/** Locked by a certificate. */
export const certifiedPdf = (): Buffer =>
  rawPdf(
    ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R>>"],
    "/Encrypt<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5>>",
  );

/** A photo on a page, as scanning apps make them; `packed` compresses it once more. */
export function pdfWithPhoto(photo: Buffer, how: "plain" | "packed"): Buffer {
  const contents = how === "packed" ? deflateSync(photo) : photo;
  const filter = how === "packed" ? "[/FlateDecode/DCTDecode]/DecodeParms[null<</ColorTransform 1>>]" : "/DCTDecode";
  const dict = `/Type/XObject/Subtype/Image/Width 60/Height 40/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter${filter}`;
  return rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 60 40]/Resources<</XObject<</I 4 0 R>>>>>>",
    `<<${dict}/Length ${contents.length}>>stream\n${contents.toString("latin1")}\nendstream`,
  ]);
}

/** A JPEG 2000 whose boxes tell more than the picture. */
export function pdfWithJpx(): Buffer {
  const box = (kind: string, body: string) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + body.length);
    head.write(kind, 4, "latin1");
    return head.toString("latin1") + body;
  };
  const contents = box("jP  ", "\r\n\x87\n") + box("jp2h", "color") + box("uuid", "Exif GPS") + box("jp2c", "pixeles");
  const dict = `/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/JPXDecode/Length ${contents.length}`;
  return rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/Resources<</XObject<</I 4 0 R>>>>>>",
    `<<${dict}>>stream\n${contents}\nendstream`,
  ]);
}

/** Everything beside the pages that tells who made a file and how. */
export const pdfWithRemarks = (): Buffer =>
  rawPdf(
    [
      "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R/PieceInfo<</Programa 5 0 R>>>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Thumb 6 0 R/LastModified(D:20260101)>>",
      "<</Type/Metadata/Subtype/XML/Length 14>>stream\nde la camara 1\nendstream",
      "<</LastModified(D:20260101)/Private(copia anterior)>>",
      "<</Width 1/Height 1/Length 9>>stream\nminiatura\nendstream",
      "<</Author(Autora de prueba)>>",
      "(version anterior)",
    ],
    "/Info 7 0 R/ID[<00><01>]",
  );
