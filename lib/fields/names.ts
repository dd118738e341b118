import { z } from "zod";

/** The names of the fields a schema reads, whatever it is composed of, in order. */
export function fieldNames(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodIntersection) return [...fieldNames(schema.def.left), ...fieldNames(schema.def.right)];
  // A transform, before or behind, names none.
  if (schema instanceof z.ZodPipe) return [...fieldNames(schema.def.in), ...fieldNames(schema.def.out)];
  return [];
}
