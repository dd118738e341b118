import { parentPort, workerData } from "node:worker_threads";
import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFCatalog,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFWriter,
  PDFXRefStreamParser,
} from "@cantoo/pdf-lib";

/*
 * Runs in a thread of its own (see pdf.ts) and is plain JavaScript, because a thread is not given the tools that
 * translate TypeScript. Reads one PDF, refuses what is active in it, and writes it anew from what was read: what is
 * stored is then exactly what was checked, whatever else the bytes held for another reader.
 */

/** What all packed lists of objects together may unfold to: up to 150 MB of memory at worst, nothing for a scan. */
const MOST_UNFOLDED = 2 * 1024 * 1024;

/** Dictionary entries that only serve to run, fetch or carry something (ISO 32000-2). */
const activeKeys = new Set(
  "JS JavaScript OnInstantiate EF EmbeddedFiles Collection XFA RichMediaContent RichMediaSettings 3DD".split(" "),
);

/** Kinds of action, annotation and stream that do the same. */
const activeKinds = new Set(
  "JavaScript Launch GoToR GoToE SubmitForm ImportData Rendition Movie Sound RichMediaExecute"
    .split(" ")
    .concat("EmbeddedFile FileAttachment RichMedia Screen 3D".split(" ")),
);
const kindKeys = ["S", "Type", "Subtype"];

/** The name without its slash and with `#xx` undone; pdf-lib undoes them while reading. */
const nameOf = (value) => (value instanceof PDFName ? value.decodeText() : "");

const kindOf = (object) => (object instanceof PDFStream ? nameOf(object.dict.lookup(PDFName.of("Type"))) : "");

/** What a reference finally leads to, however many others are in between. */
function resolve(context, value) {
  let target = value;
  for (let hops = 0; target instanceof PDFRef && hops < 32; hops += 1) target = context.lookup(target);
  return target;
}

let unfolded = 0;

/**
 * Reads a list of packed objects, each from its own stretch of bytes. pdf-lib would unfold without bound and let
 * stretches overlap; that way few bytes become more memory than a thread is allowed, which ends the whole process.
 */
function readPacked({ dict, contents }) {
  const number = (key) => dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  const filter = dict.lookup(PDFName.of("Filter"));
  const filters = filter instanceof PDFArray ? filter.asArray().map(nameOf) : filter ? [nameOf(filter)] : [];
  if (filters.some((name) => name !== "FlateDecode")) throw new Error("unusual list of objects");
  const bytes = filters.length ? inflateSync(contents, { maxOutputLength: MOST_UNFOLDED - unfolded }) : contents;
  unfolded += bytes.length;

  const head = Buffer.from(bytes.subarray(0, number("First"))).toString("latin1");
  const numbers = head.trim().split(/\s+/).map(Number);
  const entries = [];
  for (let index = 0; index < number("N"); index += 1) {
    const [object, offset] = [numbers[2 * index], numbers[2 * index + 1]];
    if (!Number.isSafeInteger(object) || !Number.isSafeInteger(offset)) throw new Error("malformed list of objects");
    entries.push({ object, start: number("First") + offset });
  }
  entries.sort((one, other) => one.start - other.start);
  entries.forEach(({ object, start }, index) => {
    const ref = PDFRef.of(object, 0);
    const stretch = bytes.subarray(start, entries[index + 1]?.start);
    dict.context.assign(ref, PDFObjectParser.forBytes(stretch, dict.context).parseObject(ref));
  });
}

function tamePdfLib() {
  PDFObjectStreamParser.forStream = (stream) => ({ parseIntoContext: async () => readPacked(stream) });

  // Only the trailer that a cross-reference stream carries matters: objects are found by reading the whole file.
  const readXRef = PDFXRefStreamParser.forStream;
  PDFXRefStreamParser.forStream = (stream) => {
    stream.dict.delete(PDFName.of("Filter"));
    stream.dict.set(PDFName.of("Index"), PDFArray.withContext(stream.dict.context));
    return readXRef(PDFRawStream.of(stream.dict, new Uint8Array()));
  };
}

/** Looks into every dictionary of the file, reachable from a page or not. */
function holdsActive(context) {
  const rest = context.enumerateIndirectObjects().map(([, object]) => object);
  while (rest.length > 0) {
    const object = rest.pop();
    if (object instanceof PDFArray) for (const item of object.asArray()) rest.push(item);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, value] of dict.entries()) {
      if (activeKeys.has(nameOf(key))) return true;
      if (kindKeys.includes(nameOf(key)) && activeKinds.has(nameOf(resolve(context, value)))) return true;
      rest.push(value);
    }
  }
  return false;
}

/** True when there is a first page and no page is missing from the tree: a cut file often lacks some. */
function isWhole(context) {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) return false;
  const seen = new Set();
  const rest = [catalog.get(PDFName.of("Pages"))];
  let pages = 0;
  while (rest.length > 0) {
    const node = context.lookup(rest.pop());
    if (!(node instanceof PDFDict) || seen.has(node)) return false;
    seen.add(node);
    const kids = node.lookup(PDFName.of("Kids"));
    if (kids instanceof PDFArray) rest.push(...kids.asArray());
    else pages += 1;
  }
  return pages > 0;
}

/** Whole PDFs end in this mark, give or take the kilobyte that readers have always forgiven. */
const endsProperly = (bytes) => Buffer.from(bytes.subarray(-1024)).includes("%%EOF");

/** Leaves out what says who made the file, where and with what, and the lists whose objects were read already. */
function dropExtras(context) {
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  delete context.trailerInfo.Info;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (["ObjStm", "XRef", "Metadata"].includes(kindOf(object))) context.delete(ref);
  }
}

async function clean(bytes) {
  const refuse = (code) => ({ ok: false, code });
  try {
    tamePdfLib();
    const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
    if (context.trailerInfo.Encrypt) return refuse("documentoEncryptedPdf");
    dropExtras(context);
    if (holdsActive(context)) return refuse("documentoActivePdf");
    if (!endsProperly(bytes) || !isWhole(context)) return refuse("documentoDamaged");
    return { ok: true, bytes: await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer() };
  } catch {
    // Encrypted lists of objects cannot be read, and look damaged before the trailer tells what they are.
    return refuse(Buffer.from(bytes).includes("/Encrypt") ? "documentoEncryptedPdf" : "documentoDamaged");
  }
}

parentPort?.postMessage(await clean(workerData.bytes));
