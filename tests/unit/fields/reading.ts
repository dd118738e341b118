import type { z } from "zod";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { readForm } from "@/lib/run";

/** What a fragment says about a form, as `field: code`; an empty list when nothing is wrong. */
export function faults(schema: z.ZodType, values: Record<string, string>): string[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const read = readForm(schema, form, isErrorCode);
  return read.ok ? [] : read.failures.map(({ field, code }) => `${field}: ${code}`);
}
