import { PDFArray, PDFCatalog, PDFDict } from "@cantoo/pdf-lib";
import { dictOf, entryOf, kindOf, nameOf, partsOf, resolve } from "./names.mjs";

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

/** Looks into every dictionary of the file, reachable from a page or not. */
export function holdsActive(context) {
  const rest = context.enumerateIndirectObjects().map(([, object]) => object);
  while (rest.length > 0) {
    const object = rest.pop();
    for (const [key, value] of dictOf(object)?.entries() ?? []) {
      if (activeKeys.has(nameOf(key))) return true;
      if (kindKeys.includes(nameOf(key)) && activeKinds.has(nameOf(resolve(context, value)))) return true;
    }
    for (const part of partsOf(object)) rest.push(part);
  }
  return false;
}

/** True when there is a first page and no page is missing from the tree: a cut file often lacks some. */
export function hasAllPages(context) {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) return false;
  const seen = new Set();
  const rest = [entryOf(catalog, "Pages")];
  let pages = 0;
  while (rest.length > 0) {
    const node = resolve(context, rest.pop());
    if (!(node instanceof PDFDict) || seen.has(node)) return false;
    seen.add(node);
    const kids = entryOf(node, "Kids");
    if (kids instanceof PDFArray) rest.push(...kids.asArray());
    else pages += 1;
  }
  return pages > 0;
}

/** NUL and white space, of which programs and transfers leave whole blocks behind a file. */
const blanks = new Set([0, 9, 10, 12, 13, 32]);

/** The file without blanks at its end. */
export function trimmed(bytes) {
  let end = bytes.length;
  while (end > 0 && blanks.has(bytes[end - 1])) end -= 1;
  return bytes.subarray(0, end);
}

/**
 * True when the list of objects, which is written last, is there. Of what comes behind it (where it begins, and the
 * end mark) readers need nothing; the mark may also have up to a kilobyte of anything behind it.
 */
export function endsProperly(bytes, { context, order }) {
  const tail = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  if (tail.includes("%%EOF")) return true;
  if (/startxref\s+\d+\s*%{0,2}E?O?F?$/.test(tail) || /\btrailer\s*<<[\s\S]*>>\s*[startxef]*$/.test(tail)) return true;
  const last = [...order.keys()].at(-1);
  return kindOf(context.lookup(last)) === "XRef" && /endobj\s*[startxef]*$/.test(tail);
}
