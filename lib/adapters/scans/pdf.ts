import { Worker } from "node:worker_threads";
import type { ScanRejection } from "@/lib/ports";

type Cleaned = { ok: true; bytes: Uint8Array } | { ok: false; code: ScanRejection };

/** An honest scan takes a tenth of a second, most of it to start the thread. */
const PATIENCE_MS = 10_000;

const damaged: Cleaned = { ok: false, code: "documentoDamaged" };

/**
 * Refuses PDFs that are encrypted, damaged or active, and writes the others anew.
 *
 * In a thread of its own: a file made to keep its reader busy costs at most the patience given and is answered as
 * damaged, and pdf-lib's tables of names, which never shrink, go with the thread.
 */
export function cleanPdf(bytes: Uint8Array, patienceMs = PATIENCE_MS): Promise<Cleaned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./pdf-worker.mjs", import.meta.url), {
      workerData: { bytes },
      // Three times what the worst file can take: running out may end the process, not only the thread.
      resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 },
      // pdf-lib remarks on odd files there: kept out of the logs.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => {
      resolve(damaged);
      void worker.terminate();
    }, patienceMs);
    worker.once("message", resolve);
    worker.once("error", (error) => (isOutOfMemory(error) ? resolve(damaged) : reject(error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("the PDF thread ended without an answer"));
    });
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
