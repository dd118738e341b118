import "server-only";
import { z } from "zod";
import { identifierKinds } from "@/lib/domain/identifier";
import { doorPath } from "@/lib/domain/offer";
import type { ActualizarStep } from "@/lib/procedures/actualizar";
import type { CambiarStep } from "@/lib/procedures/cambiar";
import type { FacilitadorStep } from "@/lib/procedures/facilitador";
import type { RecuperarStep } from "@/lib/procedures/recuperar";
import { dropSealed, type Place, putSealed, readSealed } from "./cookies";
import { services } from "./wiring";

/* What is sealed between the pages of each trámite, read back with the same care as any input. */

const kind = z.enum(identifierKinds);
const identifier = z.object({ kind, value: z.string(), lookup: z.string() });

export const recuperarStep = z.discriminatedUnion("at", [
  z.object({ at: z.literal("cual"), kind, lookup: z.string() }),
  z.object({
    at: z.literal("pregunta"),
    kind,
    lookup: z.string(),
    value: z.string().nullable(),
    pregunta: z.string(),
  }),
]) satisfies z.ZodType<RecuperarStep>;

export const cambiarStep = z.object({
  accountId: z.uuid(),
  lookup: z.string(),
  claveDigest: z.string(),
  provisionalDigest: z.string().nullable(),
  typedDigest: z.string(),
}) satisfies z.ZodType<CambiarStep>;

export const actualizarStep = z.object({
  accountId: z.uuid(),
  kind,
  lookup: z.string(),
  rut: identifier.nullable(),
}) satisfies z.ZodType<ActualizarStep>;

const otec = { otecId: z.uuid(), lookup: z.string(), claveDigest: z.string() };

export const facilitadorStep = z.discriminatedUnion("at", [
  z.object({ ...otec, at: z.literal("elegir") }),
  z.object({ ...otec, at: z.literal("clave"), facilitadorId: z.uuid() }),
  z.object({ ...otec, at: z.literal("registrar"), document: identifier }),
]) satisfies z.ZodType<FacilitadorStep>;

export const draft = z.record(z.string(), z.string());

const receipt = z.object({ submission: z.uuid() });

/** Ends a trámite: its step is over, and its receipt can be looked at for an hour. Returns where. */
export async function finish(place: Place, submission: string): Promise<{ to: string }> {
  await putSealed("recibo", place, { submission });
  await dropSealed("paso", place);
  await dropSealed("borrador", place);
  return { to: `${doorPath(place.perfil, place.tramite)}?paso=listo` };
}

/** What was done here within the last hour, and how its messages fare. */
export async function readReceipt(place: Place) {
  const found = await readSealed("recibo", place, receipt);
  return found && services().receipts.bySubmission(found.submission);
}

/**
 * Goes on to the next page of the trámite. Two steps that follow one another need different names: the browser
 * would take the second form for the first.
 */
export async function advance(place: Place, step: unknown, paso = "completar"): Promise<{ to: string }> {
  await putSealed("paso", place, step);
  return { to: `${doorPath(place.perfil, place.tramite)}?paso=${paso}` };
}
