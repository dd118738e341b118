import { z } from "zod";
import { parseRut, rutIdentifier } from "@/lib/domain/rut";
import { optionalParsed } from "./fragment";

/** A RUT that a migrant has been given meanwhile, as the identifier it becomes: that of a natural person. */
export const optionalRun = z.object({
  rut: optionalParsed("rutInvalid", (text) => {
    const run = parseRut(text);
    return run === null ? null : rutIdentifier("run", run);
  }),
});
