import { parentPort, workerData } from "node:worker_threads";
import { PDFWriter } from "@cantoo/pdf-lib";
import { endsProperly, hasAllPages, holdsActive, trimmed } from "./judge.mjs";
import { kindOf } from "./names.mjs";
import { exhausted, readPdf, unpack } from "./read.mjs";
import { strip } from "./strip.mjs";
import { Locked, unlock } from "./unlock.mjs";

/*
 * Runs in a thread of its own (see index.ts) and is plain JavaScript, because a thread is not given the tools that
 * translate TypeScript. Reads one PDF, refuses what is active in it, and writes it anew from what was read: what is
 * stored is then exactly what was checked, whatever else the bytes held for another reader.
 */

const refuse = (code, costly = false) => ({ ok: false, code, ...(costly && { costly }) });

async function clean(given) {
  try {
    const bytes = trimmed(given);
    const file = await readPdf(bytes);
    const { context } = file;
    const ended = endsProperly(bytes, file);
    if (context.trailerInfo.Encrypt) unlock(file);
    unpack(file);
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (["ObjStm", "XRef"].includes(kindOf(object))) context.delete(ref);
    }
    if (holdsActive(context)) return refuse("documentoActivePdf");
    if (!ended || !hasAllPages(context)) return refuse("documentoDamaged");
    strip(context);
    return { ok: true, bytes: await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer() };
  } catch (error) {
    if (error instanceof Locked) return refuse("documentoEncryptedPdf");
    return refuse("documentoDamaged", exhausted());
  }
}

// From here on the file's own time runs, and no longer that of starting a thread on a busy machine.
parentPort?.postMessage("ready");
parentPort?.postMessage(await clean(workerData.bytes));
