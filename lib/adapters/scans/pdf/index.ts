import { Worker } from "node:worker_threads";
import { Busy } from "../../queue";
import type { Cleaned } from "../cleaned";

/** To start a thread takes a tenth of a second, on a busy machine a few of them. */
const STARTING_MS = 10_000;

/** An honest scan of 1 MB takes a hundredth of this, and counted steps end the others before on an idle machine. */
const PATIENCE_MS = 2_000;

const damaged: Cleaned = { ok: false, code: "documentoDamaged", costly: true };

/**
 * Refuses PDFs that need a password, are damaged or active, and writes the others anew, without what tells about
 * their making.
 *
 * In a thread of its own: a file made to keep its reader busy costs at most the patience given and is answered as
 * damaged, and pdf-lib's tables of names, which never shrink, go with the thread.
 */
export function cleanPdf(bytes: Uint8Array, patienceMs = PATIENCE_MS): Promise<Cleaned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), {
      workerData: { bytes },
      // Honest files take 24, the worst less than 96: running out may end the process, not only the thread.
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
      // pdf-lib remarks on odd files there: kept out of the logs.
      stdout: true,
      stderr: true,
    });
    const end = (answer: () => void) => {
      answer();
      void worker.terminate();
    };
    // Nothing of the file was read yet: it is the machine that is slow.
    let timer = setTimeout(() => end(() => reject(new Busy("no PDF thread started"))), STARTING_MS);
    worker.on("message", (said: "ready" | Cleaned) => {
      clearTimeout(timer);
      if (said !== "ready") resolve(said);
      else timer = setTimeout(() => end(() => resolve(damaged)), patienceMs);
    });
    worker.once("error", (error) => (isOutOfMemory(error) ? resolve(damaged) : reject(error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("the PDF thread ended without an answer"));
    });
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
