import { inflateSync, constants as zlib } from "node:zlib";
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictOf, entryOf, filtersOf, nameOf, partsOf, resolve } from "./names.mjs";
import { bareJpeg, bareJpx } from "./photo.mjs";

/** Entries that say who made a file, when and with what, or hold a program's own copy of it. */
const remarks = ["PieceInfo", "LastModified"];

const photos = { DCTDecode: bareJpeg, DCT: bareJpeg, JPXDecode: bareJpx };

/** A photo is hardly ever smaller for having been packed once more. */
const MOST_UNFOLDED_PHOTO = 8 * 1024 * 1024;

/** Leaves out what tells about the making of a file, and everything that no page leads to. */
export function strip(context) {
  const { trailerInfo } = context;
  delete trailerInfo.Info;
  delete trailerInfo.ID;
  const reached = reachable(context, trailerInfo.Root, dropRemarks);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
    else if (object instanceof PDFRawStream) context.assign(ref, bare(object));
  }
}

function dropRemarks(dict) {
  for (const key of remarks) dict.delete(PDFName.of(key));
  // These two are also what somebody may call a font: told apart by what they are.
  for (const key of ["Metadata", "Thumb"]) {
    const value = entryOf(dict, key);
    const isPage = nameOf(entryOf(dict, "Type")) === "Page";
    if (value instanceof PDFStream && (key === "Thumb" ? isPage : isRemark(value))) dict.delete(PDFName.of(key));
  }
}

const isRemark = ({ dict }) =>
  nameOf(entryOf(dict, "Type")) === "Metadata" || nameOf(entryOf(dict, "Subtype")) === "XML";

/** The references that lead from `root`, each dictionary on the way looked at first. */
function reachable(context, root, look) {
  const reached = new Set();
  const rest = [root];
  while (rest.length > 0) {
    let object = rest.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      object = context.lookup(object);
    }
    const dict = dictOf(object);
    if (dict instanceof PDFDict) look(dict);
    for (const part of partsOf(object)) rest.push(part);
  }
  return reached;
}

/** The stream, without what a photo in it tells. */
function bare(stream) {
  const filters = filtersOf(stream);
  const last = filters.at(-1);
  const bareOf = photos[last];
  if (!bareOf) return stream;
  const { dict } = stream;
  const contents = bareOf(undo(stream, filters.slice(0, -1)));
  dict.set(PDFName.of("Filter"), PDFName.of(last));
  const parms = resolve(dict.context, dict.get(PDFName.of("DecodeParms")));
  // One for each filter: those of the photo's own are the last.
  if (filters.length > 1) {
    const own = parms?.asArray?.().at(-1);
    if (own) dict.set(PDFName.of("DecodeParms"), own);
    else dict.delete(PDFName.of("DecodeParms"));
  }
  return PDFRawStream.of(dict, contents);
}

function undo({ dict, contents }, filters) {
  let bytes = contents;
  for (const name of filters) {
    if (name === "FlateDecode" || name === "Fl") {
      bytes = inflateSync(bytes, { maxOutputLength: MOST_UNFOLDED_PHOTO, finishFlush: zlib.Z_SYNC_FLUSH });
    } else if (["ASCII85Decode", "A85", "ASCIIHexDecode", "AHx"].includes(name)) {
      const single = PDFDict.withContext(dict.context);
      single.set(PDFName.of("Filter"), PDFName.of(name));
      bytes = decodePDFRawStream(PDFRawStream.of(single, bytes)).decode();
    } else throw new Error("a photo packed as no honest program does");
  }
  return bytes;
}
