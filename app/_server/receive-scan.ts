import "server-only";
import { z } from "zod";
import { formatBytes } from "@/lib/domain/bytes";
import type { Failure } from "@/lib/errors";
import type { Operation } from "@/lib/ports";
import { refusalFor } from "@/lib/procedures/wait";
import { services } from "./wiring";

/** Half a day: an unused upload is deleted after a whole one. */
const KEPT_SECONDS = 12 * 3600;

const keptScan = z.object({ id: z.uuid(), name: z.string(), size: z.number() });

type Received = {
  scan: { id: string; view: { token: string; name: string; size: number } } | null;
  failures: Failure[];
};

/** For forms that take no file. */
export const noUpload: Received = { scan: null, failures: [] };

/**
 * Takes the upload of a form, or finds the one that came with an earlier try. A new file that is refused
 * does not lose the one already kept.
 */
export async function receiveScan(form: FormData, { origin }: Operation): Promise<Received> {
  const kept = await readKept(form.get("documentoGuardado"));
  const file = form.get("documento");
  if (!(file instanceof File) || isUnchosen(file)) {
    return { scan: kept, failures: kept ? [] : [{ code: "documentoRequired", field: "documento" }] };
  }
  const { limits, scans } = services();
  const limited = refusalFor(await limits.take("uploads", origin), "address", "documento");
  if (limited) return { scan: kept, failures: limited.failures };
  const result = await scans.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!result.ok) {
    const params = { size: formatBytes(file.size) };
    return { scan: kept, failures: [{ code: result.code, field: "documento", params }] };
  }
  return { scan: await keep(result.scan), failures: [] };
}

/** An input without a file is sent as an empty one, under names that depend on who encoded the form. */
const isUnchosen = ({ name, size }: File) => size === 0 && ["", "blob", "undefined"].includes(name);

async function keep({ id, name, size }: z.output<typeof keptScan>) {
  const token = await services().seal.seal("documento", { id, name, size }, KEPT_SECONDS);
  return { id, view: { token, name, size } };
}

/** The scan that a token of `keep` stands for, while it is kept. */
export async function readKept(token: FormDataEntryValue | null) {
  if (typeof token !== "string" || token === "") return null;
  const opened = keptScan.safeParse(await services().seal.open("documento", token));
  if (!opened.success) return null;
  const { id, name, size } = opened.data;
  return { id, view: { token, name, size } };
}
