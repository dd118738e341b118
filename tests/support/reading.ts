import type { z } from "zod";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { readForm } from "@/lib/run";

/** A record as the form that a browser sends; what is empty is sent empty, ticks only when ticked. */
function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) if (name !== "sinCelular" || value) form.set(name, value);
  return form;
}

/** What a schema reads from a form that nothing is wrong with. */
export function reading<T>(schema: z.ZodType<T>, values: Record<string, string>): T {
  const read = readForm(schema, formOf(values), isErrorCode);
  if (read.ok) return read.value;
  throw new Error(read.failures.map(({ field, code }) => `${field}: ${code}`).join(", "));
}
