import type { z } from "zod";
import { isEchoed, secretFields } from "./domain/secret-fields";
import type { ErrorCode, ErrorParams, Failure, Result } from "./errors";
import { fieldNames } from "./fields/names";
import { isTypeable } from "./typeable";

/** Reads a form with a schema whose messages are error codes; one failure a field, in the order of the form. */
export function readForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
  isCode: (text: string) => text is ErrorCode,
): Result<T> {
  // A field that was not sent counts as left empty, so that it gets its own message.
  const absent = fieldNames(schema).map((name) => [name, ""]);
  const parsed = schema.safeParse({ ...Object.fromEntries(absent), ...Object.fromEntries(form) });
  if (parsed.success) return { ok: true, value: parsed.data };
  const failures = new Map<string, Failure>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!failures.has(field)) failures.set(field, failureOf(issue, field, isCode));
  }
  return { ok: false, failures: [...failures.values()] };
}

function failureOf(issue: z.core.$ZodIssue, field: string, isCode: (text: string) => text is ErrorCode): Failure {
  if (!isCode(issue.message)) return { code: "unexpected", field };
  const params = issue.code === "custom" ? paramsOf(issue.params) : {};
  return { code: issue.message, field, ...(Object.keys(params).length > 0 && { params }) };
}

/** What our own fields told zod beside the code: see `told` in lib/fields/fragment.ts. */
function paramsOf(told: Record<string, unknown> = {}): ErrorParams {
  const isParam = (entry: [string, unknown]): entry is [string, string | number] =>
    typeof entry[1] === "string" || typeof entry[1] === "number";
  return Object.fromEntries(Object.entries(told).filter(isParam));
}

/** The failures in the order of the form, whatever found them first. */
export function inFormOrder(schema: z.core.$ZodType, failures: Failure[]): Failure[] {
  const names = fieldNames(schema);
  return failures.toSorted((a, b) => names.indexOf(a.field ?? "") - names.indexOf(b.field ?? ""));
}

/** What was typed, to be shown again: no keys, no answers, no files, none of the framework's own fields. */
export function echo(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && isEchoed(name) && isTypeable(value)) values[name] = value;
  }
  return values;
}

/** Whether something was typed that `echo` holds back. */
export const heldBack = (form: FormData): boolean =>
  [...form].some(([name, value]) => secretFields.has(name) && name !== "captchaProof" && value !== "");
