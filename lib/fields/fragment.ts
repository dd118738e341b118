import { z } from "zod";
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

export const line = raw.transform(tidy);

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

/** A field that `parse` understands, or the codes of why not. */
export const parsed = <T>(required: ErrorCode, invalid: ErrorCode, parse: (text: string) => T | null) =>
  line.transform((text, context) => {
    const value = text === "" ? null : parse(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: code(text === "" ? required : invalid) });
    return z.NEVER;
  });

/** As `parsed`, but may be left empty: `null`. */
export const optionalParsed = <T>(invalid: ErrorCode, parse: (text: string) => T | null) =>
  line.transform((text, context) => {
    if (text === "") return null;
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: code(invalid) });
    return z.NEVER;
  });

/** When a rule over several fields can be checked: as soon as those fields are sound by themselves. */
export const onceSound = (...fields: string[]) => ({
  when: ({ issues }: { issues: { path?: PropertyKey[] | undefined }[] }) =>
    !issues.some((issue) => fields.includes(String(issue.path?.[0]))),
});
