import "server-only";
import { z } from "zod";
import { identifierKinds } from "@/lib/domain/identifier";
import type { Channel } from "@/lib/domain/message";
import { doorPath } from "@/lib/domain/offer";
import { fail, ok, type Result } from "@/lib/errors";
import type { Operation, Receipt } from "@/lib/ports";
import type { ActualizarStep, ActualizarUnclear } from "@/lib/procedures/actualizar";
import type { CambiarStep } from "@/lib/procedures/cambiar";
import type { FacilitadorStep } from "@/lib/procedures/facilitador";
import type { RecuperarStep } from "@/lib/procedures/recuperar";
import type { Unclear } from "@/lib/procedures/whom";
import { dropSealed, type Place, putSealed, readSealed } from "./cookies";
import { dropDraft, OWNER } from "./draft";
import { services } from "./wiring";

/*
 * What is sealed between the pages of each trámite, read back with the same care as any input, and whom it is about.
 * Two tabs share one step: whatever is typed into a form drawn for one person must not be done to the other, so the
 * form carries a digest of its owner, which has to be the one of the step by the time it is sent.
 */

export type StepKind<T> = { schema: z.ZodType<T>; whose: (step: T) => string };

const stepKind = <T>(schema: z.ZodType<T>, whose: (step: T) => string): StepKind<T> => ({ schema, whose });

type At<Step, Name> = Extract<Step, { at: Name }>;

const kind = z.enum(identifierKinds);
const identifier = z.object({ kind, value: z.string(), lookup: z.string() });
const number = { kind, lookup: z.string() };
const otec = { otecId: z.uuid(), lookup: z.string(), claveDigest: z.string() };

/** A number to be told apart. Any later step will do: whoever comes back to the form may choose again. */
export const cualStep = stepKind<Unclear>(
  z.object(number).transform((step) => ({ ...step, at: "cual" as const })),
  ({ kind, lookup }) => `cual:${kind}:${lookup}`,
);

export const preguntaStep = stepKind<At<RecuperarStep, "pregunta">>(
  z.object({ at: z.literal("pregunta"), ...number, value: z.string().nullable(), pregunta: z.string() }),
  ({ kind, lookup, value }) => `pregunta:${kind}:${lookup}:${value ?? ""}`,
);

export const cambiarStep = stepKind<CambiarStep>(
  z.object({
    at: z.literal("nueva"),
    accountId: z.uuid(),
    lookup: z.string(),
    claveDigest: z.string(),
    provisionalDigest: z.string().nullable(),
    typedDigest: z.string(),
  }),
  ({ accountId }) => `cambiar:${accountId}`,
);

export const actualizarStep = stepKind<ActualizarStep>(
  z.object({ at: z.literal("datos"), accountId: z.uuid(), ...number, rut: identifier.nullable() }),
  ({ accountId }) => `actualizar:${accountId}`,
);

/** A number of `actualizar` to be told apart, with all that was typed beside it. */
export const factsStep = stepKind<ActualizarUnclear>(
  z.object({
    at: z.literal("cual"),
    ...number,
    facts: z.record(z.string(), z.string()),
    rut: identifier.nullable(),
  }),
  ({ kind, lookup }) => `cual:${kind}:${lookup}`,
);

/** Any step of an OTEC, for its list: whoever comes back to it may choose somebody else. */
export const elegirStep = stepKind<At<FacilitadorStep, "elegir">>(
  z.object(otec).transform((step) => ({ ...step, at: "elegir" as const })),
  ({ otecId }) => `elegir:${otecId}`,
);

export const claveStep = stepKind<At<FacilitadorStep, "clave">>(
  z.object({ ...otec, at: z.literal("clave"), facilitadorId: z.uuid() }),
  ({ otecId, facilitadorId }) => `clave:${otecId}:${facilitadorId}`,
);

export const registrarStep = stepKind<At<FacilitadorStep, "registrar">>(
  z.object({ ...otec, at: z.literal("registrar"), document: identifier }),
  ({ otecId, document }) => `registrar:${otecId}:${document.value}`,
);

const digest = (whose: string) => services().mac.digest("owner", whose);

/** The step a page is at, and the owner that its form has to carry. */
export async function openStep<T>(
  place: Place,
  { schema, whose }: StepKind<T>,
): Promise<{ step: T; owner: string } | null> {
  const step = await readSealed("paso", place, schema);
  return step === null ? null : { step, owner: digest(whose(step)) };
}

/** The step that a form was drawn for. Fails with `stepExpired`, also when it is about somebody else by now. */
export async function readStep<T>(place: Place, kind: StepKind<T>, form: FormData): Promise<Result<T>> {
  const found = await openStep(place, kind);
  return found && found.owner === form.get(OWNER) ? ok(found.step) : fail("stepExpired");
}

/**
 * Goes on to the next page of the trámite. Two steps that follow one another need different names: the browser
 * would take the second form for the first.
 */
export async function advance(place: Place, step: unknown, paso = "completar"): Promise<{ to: string }> {
  await putSealed("paso", place, step);
  return { to: `${doorPath(place.perfil, place.tramite)}?paso=${paso}` };
}

/** Ends a trámite: its step is over, and its receipt can be looked at for an hour. Returns where. */
export async function finish(
  place: Place,
  { operation: { submission }, form }: { operation: Operation; form: FormData },
): Promise<{ to: string; last: true }> {
  const wanted = channel.safeParse(form.get("canal"));
  await putSealed("recibo", place, { submission, wanted: wanted.success ? wanted.data : null });
  await putSealed("terminado", place, true);
  await dropSealed("paso", place);
  await dropDraft(place, form);
  return { to: receiptPath(place), last: true };
}

/** Where the receipt of a trámite is shown. */
export const receiptPath = (place: Place) => `${doorPath(place.perfil, place.tramite)}?paso=listo`;

const channel = z.enum(["email", "sms"] satisfies Channel[]);
const receipt = z.object({ submission: z.uuid(), wanted: channel.nullish() });

/** A receipt, and by which channel a key was asked for, where it could be chosen. */
export type OpenReceipt = Receipt & { wanted: Channel | null };

/** What was done here within the last hour, and how its messages fare. */
export async function readReceipt(place: Place): Promise<OpenReceipt | null> {
  const found = await readSealed("recibo", place, receipt);
  const done = found && (await services().receipts.bySubmission(found.submission));
  return done && { ...done, wanted: found.wanted ?? null };
}

/** Where the receipt of this submission is open in this browser, if it is: the work is not looked at again. */
export async function receiptOf(place: Place, submission: string): Promise<string | null> {
  const found = await readSealed("recibo", place, receipt);
  return found?.submission === submission ? receiptPath(place) : null;
}

/** Shows a receipt to nobody any more, and forgets what was typed and not finished at the same place. */
export async function endReceipt(place: Place): Promise<void> {
  for (const kind of ["recibo", "paso", "borrador"] as const) await dropSealed(kind, place);
}

/** Whether somebody finished this trámite here lately: what they typed must not come back to whoever goes "back". */
export const finishedHere = async (place: Place): Promise<boolean> =>
  (await readSealed("terminado", place, z.literal(true))) !== null;

/** The owner of a form on the page of a receipt. */
export const receiptOwner = ({ account }: Receipt): string => digest(`recibo:${account.id}`);

/** The receipt that a form was drawn for. Fails with `stepExpired`, also when another one took its place. */
export async function reopenReceipt(place: Place, form: FormData): Promise<Result<Receipt>> {
  const found = await readReceipt(place);
  return found && receiptOwner(found) === form.get(OWNER) ? ok(found) : fail("stepExpired");
}
