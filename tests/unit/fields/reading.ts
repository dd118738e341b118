import type { z } from "zod";
import type { Failure } from "@/lib/errors";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { readForm } from "@/lib/run";

/** What a fragment says about a form; an empty list when nothing is wrong. */
export function failures(schema: z.ZodType, values: Record<string, string>): Failure[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const read = readForm(schema, form, isErrorCode);
  return read.ok ? [] : read.failures;
}

/** The same as `field: code`. */
export const faults = (schema: z.ZodType, values: Record<string, string>): string[] =>
  failures(schema, values).map(({ field, code }) => `${field}: ${code}`);
