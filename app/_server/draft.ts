import "server-only";
import { z } from "zod";
import type { FormState } from "@/components/form-state";
import { isCarried } from "@/lib/domain/secret-fields";
import { dropSealed, type Place, putSealed, readSealed } from "./cookies";
import { readKept } from "./kept-scan";

/* What was typed into a form whose step is over waits an hour for the same step about the same person. */

/** The field that says whom a form is about. */
export const OWNER = "borrador";

const draft = z.record(z.string(), z.string());

export async function keepDraft(place: Place, { values, scan }: FormState): Promise<void> {
  // Another filling-in has a name of its own.
  const typed = Object.entries(values).filter(([name]) => isCarried(name) && name !== "envio");
  await putSealed("borrador", place, {
    ...Object.fromEntries(typed),
    ...(scan && { documentoGuardado: scan.token }),
  });
}

/** What `owner` is to find typed already, and the scan that is still kept. */
export async function readDraft(place: Place, owner: string): Promise<Pick<FormState, "values" | "scan"> | null> {
  const values = await readSealed("borrador", place, draft);
  if (values?.[OWNER] !== owner) return null;
  const kept = await readKept(values.documentoGuardado ?? null);
  return { values, scan: kept?.view ?? null };
}

/** Once a form is done; what waits for somebody else goes on waiting. */
export async function dropDraft(place: Place, form: FormData): Promise<void> {
  const owner = form.get(OWNER);
  if (typeof owner === "string" && (await readDraft(place, owner))) await dropSealed("borrador", place);
}
