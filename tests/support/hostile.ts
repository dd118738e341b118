import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { packedObjects, plainPages, rawPdf } from "./files";

/* Files of a few hundred kilobytes made to keep a reader busy or to fill its memory. */

const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const around = (...objects: string[]) => rawPdf([catalog, ...plainPages, ...objects]);
const raw = (text: string) => Buffer.from(`%PDF-1.7\n${text}`, "latin1");
const ones = "1".repeat(1_000_000);
const numbers = "1 ".repeat(500_000);

/** PDFs by what is wrong with them. */
export const hostilePdfs = {
  "digits without end": () => raw(`1 0 obj 1 endobj ${ones}`),
  "numbers without end": () => raw(`1 0 obj 1 endobj ${numbers}`),
  "almost objects": () => raw(`1 0 obj 1 endobj ${"1 0 ob ".repeat(140_000)}`),
  "digits behind a whole file": () => Buffer.concat([around(), Buffer.from(ones)]),
  "comments within comments": () => raw(`1 0 obj 1 endobj ${"a%".repeat(500_000)}`),
  "tiny objects": () => raw(Array.from({ length: 55_000 }, (_, n) => `${n} 0 obj 1 endobj `).join("")),
  "one object many times": () => raw("1 0 obj<<>>endobj ".repeat(55_000)),
  "lists within lists": () => around("[".repeat(1_000_000)),
  "dictionaries within dictionaries": () => around("<</A".repeat(250_000)),
  "a list of a million values": () => around(`[${numbers}]`),
  "empty dictionaries": () => around(`[${"<<>>".repeat(250_000)}]`),
  "a text without end": () => around(`(${"(".repeat(900_000)}`),
  "a name without end": () => around(`/${"a".repeat(900_000)}`),
  "streams that all say to end in one place": () => {
    const streams = Array.from({ length: 9_000 }, (_, n) => `${n} 0 obj<</Length 450000>>stream\nendstream `);
    return raw(streams.join("") + " ".repeat(500_000));
  },
  "streams within streams": () => around(`<<>>stream\n${"stream ".repeat(140_000)}`),
  "a huge table of objects": () => raw(`1 0 obj 1 endobj xref\n0 160000\n${"1 0 n ".repeat(160_000)}`),
  "a table that says to be huge": () =>
    around("<</Type/XRef/Size 999999999/Index[0 999999999]/W[1 9 9]/Root 1 0 R/Length 0>>stream\n\nendstream"),
  "a list that unfolds to 200 MB": () => around(packedObjects([[9, 0]], " ".repeat(200 * 1024 * 1024))),
  "a list of a million packed values": () => around(packedObjects([[9, 0]], `[${"1 ".repeat(1_000_000)}]`)),
  "packed empty dictionaries": () => around(packedObjects([[9, 0]], `[${"<<>>".repeat(500_000)}]`)),
  "a packed list that says to hold a billion": () => {
    const packed = deflateSync("1 0 ").toString("latin1");
    return around(
      `<</Type/ObjStm/N 999999999/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream`,
    );
  },
  "a photo that unfolds to 500 MB": () => {
    const packed = deflateSync(Buffer.alloc(500 * 1024 * 1024)).toString("latin1");
    const dict = `/Filter[/FlateDecode/DCTDecode]/Length ${packed.length}`;
    return rawPdf(["<</Type/Catalog/Pages 2 0 R/X 4 0 R>>", ...plainPages, `<<${dict}>>stream\n${packed}\nendstream`]);
  },
  "pages that share their children": () => {
    const levels = Array.from({ length: 40 }, (_, n) => `<</Type/Pages/Kids[${`${n + 3} 0 R `.repeat(40)}]>>`);
    return rawPdf([catalog, ...levels, "<</Type/Page>>"]);
  },
  "references that lead in a ring": () =>
    rawPdf([catalog, ...plainPages, ...Array.from({ length: 20_000 }, (_, n) => `${((n + 1) % 20_000) + 4} 0 R`)]),
} satisfies Record<string, () => Buffer>;

/** As large as a scan may be, and honest: one photo, and thousands of fonts as a program with no mercy writes them. */
export const honestPdfs = [
  () => {
    const contents = randomBytes(1_000_000).toString("latin1");
    return around(`<</Length ${contents.length}>>stream\n${contents}\nendstream`);
  },
  () => around(...Array.from({ length: 4_000 }, (_, n) => `<</Type/Font/Widths[${"500 ".repeat(40)}]/Name/F${n}>>`)),
];
