import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream } from "@cantoo/pdf-lib";

/* Small questions about the values of a PDF, in plain JavaScript like all that runs in the thread of worker.mjs. */

const MOST_HOPS = 32;

/** The name without its slash and with `#xx` undone; pdf-lib undoes them while reading. */
export const nameOf = (value) => (value instanceof PDFName ? value.decodeText() : "");

/** What a reference finally leads to, however many others are in between. */
export function resolve(context, value) {
  let target = value;
  for (let hops = 0; target instanceof PDFRef && hops < MOST_HOPS; hops += 1) target = context.lookup(target);
  return target;
}

/** The dictionary of an object that is one or, being a stream, has one. */
export const dictOf = (object) =>
  object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;

/** What an object holds itself, without following references. */
export function* partsOf(object) {
  if (object instanceof PDFArray) yield* object.asArray();
  for (const [, value] of dictOf(object)?.entries() ?? []) yield value;
}

/** The value of `key` in a dictionary, wherever it is kept. */
export const entryOf = (dict, key) => resolve(dict.context, dict.get(PDFName.of(key)));

/** What the stream is, by its `Type`. */
export const kindOf = (object) => (object instanceof PDFStream ? nameOf(entryOf(object.dict, "Type")) : "");

/** The filters that a stream has gone through, the last one to undo at the end. */
export function filtersOf({ dict }) {
  const filter = entryOf(dict, "Filter");
  const all = filter instanceof PDFArray ? filter.asArray() : [filter];
  return all.map((one) => nameOf(resolve(dict.context, one))).filter((name) => name !== "");
}
