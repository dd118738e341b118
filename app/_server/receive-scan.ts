import "server-only";
import { Busy } from "@/lib/adapters/queue";
import { formatBytes } from "@/lib/domain/bytes";
import type { Failure } from "@/lib/errors";
import type { Operation, ScanRefusal, Scans, SentFile } from "@/lib/ports";
import { refusalFor } from "@/lib/procedures/wait";
import { admit } from "./admit";
import { type KeptScan, readKept, type Stored, sealKept } from "./kept-scan";
import { services } from "./wiring";

/** How many ordinary uploads one is worth that took its reader to the limit: four of them, and the address waits. */
const COSTLY_UPLOAD = 30;
/** And of what one captcha is good for, all. */
const COSTLY_READING = 10;

/** An id under which nothing is ever kept. */
const NOTHING = "00000000-0000-4000-8000-000000000000";

export type Received = {
  scan: KeptScan | null;
  /** The scan to go on with; `null` as long as there is none that was read. */
  id: string | null;
  failures: Failure[];
  /** What stands for the captcha from now on. */
  pass: string | null;
};

/** For forms that take no file. */
export const noUpload: Received = { scan: null, id: null, failures: [], pass: null };

type Source = { sent: SentFile } | { held: Stored };

/**
 * Takes the upload of a form, or finds the one that came with an earlier try. A new file that is refused does not
 * lose the one already kept.
 *
 * Weight and kind are judged at once. To read a file may cost seconds, so that is done only when the form is really
 * sent (`reads`), and for whoever answers the captcha, which a pass then stands for. Until then it waits, unread.
 */
export async function receiveScan(
  form: FormData,
  operation: Operation,
  { purpose, reads }: { purpose: string; reads: boolean },
): Promise<Received> {
  const kept = await readKept(form.get("documentoGuardado"));
  const stay = (failures: Failure[]) => ({ scan: kept, id: null, failures, pass: null });
  const file = form.get("documento");
  const chosen = file instanceof File && !isUnchosen(file);
  if (!chosen && !kept) return stay([{ code: "documentoRequired", field: "documento" }]);
  if (!chosen && kept && !kept.unread) return { ...stay([]), id: kept.clean?.id ?? null };

  let source: Source;
  if (chosen) {
    const limited = refusalFor(await services().limits.take("uploads", operation.origin), "address", "documento");
    if (limited) return stay(limited.failures);
    const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const refusal = await services().scans.look(sent);
    if (refusal) return stay([failureOf(refusal, sent.bytes.length)]);
    source = { sent };
  } else if (kept?.unread) source = { held: kept.unread };
  else return stay([]);

  const before = kept?.clean ?? null;
  const wait = async (failures: Failure[], pass: string | null = null): Promise<Received> => {
    if (!("sent" in source)) return { scan: kept, id: null, failures, pass };
    if ((await services().limits.take("held", operation.origin)) > 0) {
      return { scan: kept, id: null, failures: [...failures, { code: "documentoAgain", field: "documento" }], pass };
    }
    return { scan: await sealKept(await services().scans.hold(source.sent), { before }), id: null, failures, pass };
  };
  if (!reads) return wait([]);
  const { pass, failure } = await admit(form, purpose);
  if (!pass) {
    const waiting = await wait(failure ? [failure] : []);
    // The second click of a double click finds its captcha used up by the first, whose work the procedure knows.
    const twin = failure?.code === "captchaExpired" && (await services().accounts.done(operation));
    return twin ? { ...waiting, id: NOTHING, failures: [] } : waiting;
  }
  // A pass is good for a few files, so that one captcha is not worth any number of them.
  if ((await services().limits.take("readings", pass.id)) > 0) {
    return wait([{ code: "captchaExpired", field: "captcha" }]);
  }
  try {
    const read = await readFrom(source, operation.origin);
    if (read?.ok) return { scan: await sealKept(read.scan), id: read.scan.id, failures: [], pass: pass.pass };
    const scan = before && (await sealKept(before));
    if (!read) return { ...stay([{ code: "documentoRequired", field: "documento" }]), scan, pass: pass.pass };
    if (read.costly) await weigh(operation.origin, pass.id);
    const size = "sent" in source ? source.sent.bytes.length : source.held.size;
    return { ...stay([failureOf(read, size)]), scan, pass: pass.pass };
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return wait([{ code: "busy" }], pass.pass);
  }
}

const readFrom = (source: Source, by: string): ReturnType<Scans["release"]> =>
  "sent" in source ? services().scans.keep(source.sent, by) : services().scans.release(source.held, by);

async function weigh(origin: string, passId: string): Promise<void> {
  const { limits } = services();
  await Promise.all([
    limits.take("uploads", origin, COSTLY_UPLOAD - 1),
    limits.take("readings", passId, COSTLY_READING - 1),
  ]);
}

const failureOf = ({ code, format }: ScanRefusal, size: number): Failure => ({
  code,
  field: "documento",
  params: { size: formatBytes(size), formato: format ?? "" },
});

/** An input without a file is sent as an empty one, under names that depend on who encoded the form. */
const isUnchosen = ({ name, size }: File) => size === 0 && ["", "blob", "undefined"].includes(name);
