import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFXRefStreamParser,
} from "@cantoo/pdf-lib";
import { filtersOf, kindOf } from "./names.mjs";

/*
 * pdf-lib reads in a way that a hostile file can make last: it begins anew at every digit, unfolds without bound, and
 * lets packed objects overlap. Here each of its steps is counted, so that what a file can cost is known before it comes.
 */

/** What all packed lists of objects together may unfold to. */
const MOST_UNFOLDED = 2 * 1024 * 1024;

/** Steps for each byte. Honest files need 2 to 4, those made to be slow as many as there are bytes. */
const STEPS_A_BYTE = 16;
const STEPS_FOR_ANY = 200_000;

/** Values: numbers, names, lists. A scan has a few hundred of them; each takes a hundred bytes of memory or more. */
const MOST_VALUES = 250_000;

/** What an object counts that stands by itself, and is found, kept and written by its number. */
const VALUES_AN_OBJECT = 10;

/** The count of one reading; a thread reads one file. */
const left = { steps: 0, values: MOST_VALUES, unfolded: MOST_UNFOLDED };

/** Whether the file wanted more steps, values or room than any honest one. */
export const exhausted = () => Object.values(left).some((count) => count < 0);

/** Where an object begins; no number in it is longer than ten digits. */
const header = /\d{1,10}[\s\0]+\d{1,10}[\s\0]+obj/y;

function tamePdfLib(text) {
  // Its warnings quote the file, and are kept by the thread that listens to them.
  Object.assign(globalThis.console, { warn: () => undefined });
  Error.stackTraceLimit = 0;

  const { bytes } = PDFParser.forBytesWithOptions(new Uint8Array());
  const stream = Object.getPrototypeOf(bytes);
  const { next } = stream;
  stream.next = function counted() {
    left.steps -= 1;
    if (left.steps < 0) throw new Error("too many steps");
    return next.call(this);
  };
  const { parseObject } = PDFObjectParser.prototype;
  PDFObjectParser.prototype.parseObject = function counted(ref) {
    left.values -= 1;
    if (left.values < 0) throw new Error("too many values");
    return parseObject.call(this, ref);
  };

  // pdf-lib finds out by failing, which takes a thousand times as long.
  PDFParser.prototype.matchIndirectObjectHeader = function isHeader() {
    header.lastIndex = this.bytes.offset();
    return header.test(text);
  };

  // Read at the end: an encrypted one cannot be unfolded before the trailer has told how it is locked.
  PDFObjectStreamParser.forStream = () => ({ parseIntoContext: async () => undefined });

  // Only the trailer that a cross-reference stream carries matters: objects are found by reading the whole file.
  const readXRef = PDFXRefStreamParser.forStream;
  PDFXRefStreamParser.forStream = ({ dict }) => {
    dict.delete(PDFName.of("Filter"));
    dict.set(PDFName.of("Index"), PDFArray.withContext(dict.context));
    return readXRef(PDFRawStream.of(dict, new Uint8Array()));
  };
}

/**
 * Reads the objects of a PDF that stand in the file itself; `unpack` then reads those packed into lists.
 *
 * @returns the context, and for each reference when it was last read, since a later object replaces an earlier one
 * @throws when it is no PDF, or takes more than any honest one
 */
export async function readPdf(bytes) {
  tamePdfLib(Buffer.from(bytes).toString("latin1"));
  left.steps = STEPS_FOR_ANY + STEPS_A_BYTE * bytes.length;
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  const { context } = parser;
  const order = new Map();
  const { assign } = context;
  let turn = 0;
  context.assign = (ref, object) => {
    // To the end of the list, also when it replaces an earlier one.
    order.delete(ref);
    order.set(ref, turn);
    turn += 1;
    left.values -= VALUES_AN_OBJECT;
    assign.call(context, ref, object);
  };
  await parser.parseDocument();
  context.assign = assign;
  return { context, order };
}

/** Reads all packed lists of objects, deciphered by now, in the order of the file. */
export function unpack({ context, order }) {
  const lists = [...order].filter(([ref]) => kindOf(context.lookup(ref)) === "ObjStm").sort(([, a], [, b]) => a - b);
  for (const [ref, turn] of lists) readPacked(context.lookup(ref), turn, order);
}

function unfold(contents) {
  try {
    const bytes = inflateSync(contents, { maxOutputLength: Math.max(1, left.unfolded) });
    left.unfolded -= bytes.length;
    return bytes;
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") left.unfolded = -1;
    throw error;
  }
}

/** Reads one list, each object from its own stretch of bytes. */
function readPacked(list, turn, order) {
  const { dict, contents } = list;
  const number = (key) => dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  const filters = filtersOf(list);
  if (filters.some((name) => name !== "FlateDecode")) throw new Error("unusual list of objects");
  // Each filter beyond the first is one more fold of a bomb.
  if (filters.length > 1) throw new Error("folded twice");
  const bytes = filters.length ? unfold(contents) : contents;
  left.steps += STEPS_A_BYTE * bytes.length;

  const head = Buffer.from(bytes.subarray(0, number("First"))).toString("latin1");
  const numbers = head.trim().split(/\s+/).map(Number);
  if (!(2 * number("N") <= numbers.length)) throw new Error("a list shorter than it says");
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
    const value = PDFObjectParser.forBytes(stretch, dict.context).parseObject(ref);
    // Unless the file replaced it further down.
    if ((order.get(ref) ?? -1) > turn) return;
    order.set(ref, turn);
    dict.context.assign(ref, value);
  });
}
