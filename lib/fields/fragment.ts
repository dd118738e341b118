import { z } from "zod";
import { hasDamaged } from "@/lib/domain/characters";
import type { Judged } from "@/lib/domain/judged";
import { lengthOf, tidy } from "@/lib/domain/text";
import type { ErrorCode } from "@/lib/errors";
import { isTypeable } from "@/lib/typeable";

/*
 * A fragment is the zod object of one fieldset; a form's schema is the intersection of its fragments,
 * so that each checks its own cross-field rules even while another has errors. Its messages are codes.
 */

/** A code as zod wants its message: the type makes sure that it can be translated. */
export const code = (value: ErrorCode): ErrorCode => value;

/**
 * What a form sends for a text field: absent counts as empty, and so does what no person types. Unicode's
 * normal forms take quadratic time on purpose-made texts, so the length is looked at before anything else.
 */
export const raw = z.unknown().transform((value) => (typeof value === "string" && isTypeable(value) ? value : ""));

/** A text field. What arrived as something else than was typed (bytes that are no UTF-8) is asked for again. */
export const line = raw.transform((text, context) =>
  told(hasDamaged(text) ? { ok: false, code: "textDamaged" } : { ok: true, value: tidy(text) }, context),
);

export const requiredLine = (most: number, required: ErrorCode, tooLong: ErrorCode) =>
  line.refine((text) => text !== "", code(required)).refine((text) => lengthOf(text) <= most, code(tooLong));

/** `null` when left empty. */
export const optionalLine = (most: number, tooLong: ErrorCode) =>
  line.refine((text) => lengthOf(text) <= most, code(tooLong)).transform((text) => (text === "" ? null : text));

/** One of a closed list; anything else, also a forged value, counts as not chosen. */
export const choice = <const T extends readonly string[]>(values: T, required: ErrorCode) =>
  line.pipe(z.enum(values, { error: code(required) }));

/** A tick box: sent or not. */
export const tick = z.unknown().transform((value) => value === "on");

/** A field that `judge` understands, or says what is wrong with. */
export const judged = <T>(required: ErrorCode, judge: (text: string) => Judged<T, ErrorCode>) =>
  line.transform((text, context) => told(text === "" ? { ok: false, code: required } : judge(text), context));

/** As `judged`, but may be left empty: `null`. */
export const optionalJudged = <T>(judge: (text: string) => Judged<T, ErrorCode>) =>
  line.transform((text, context) => (text === "" ? null : told(judge(text), context)));

/** As `judged`, where `parse` gives `null` for whatever it does not understand. */
export const parsed = <T>(required: ErrorCode, invalid: ErrorCode, parse: (text: string) => T | null) =>
  judged<T>(required, (text) => {
    const value = parse(text);
    return value === null ? { ok: false, code: invalid } : { ok: true, value };
  });

/**
 * The value, or its fault told to zod; what the sentence needs travels along and is read again by `readForm`.
 * `field`: which one is meant, where several are read together.
 */
export function told<T>(judgement: Judged<T, ErrorCode>, context: z.core.$RefinementCtx, field?: string): T {
  if (judgement.ok) return judgement.value;
  const path = field === undefined ? [] : [field];
  context.addIssue({ code: "custom", path, message: code(judgement.code), params: judgement.params ?? {} });
  return z.NEVER;
}

/** When a rule over several fields can be checked: as soon as those fields are sound by themselves. */
export const onceSound = (...fields: string[]) => ({
  when: ({ issues }: { issues: { path?: PropertyKey[] | undefined }[] }) =>
    !issues.some((issue) => fields.includes(String(issue.path?.[0]))),
});
