import { z } from "zod";
import { rutIdentifier } from "@/lib/domain/rut";
import { optionalParsed, parsed } from "./fragment";

const asRun = (text: string) => rutIdentifier("run", text);

/** What a natural person is found by. */
export const run = z.object({ run: parsed("runRequired", "runInvalid", asRun) });

/** A RUT that a migrant has been given meanwhile, as the identifier it becomes: that of a natural person. */
export const optionalRun = z.object({ rut: optionalParsed("rutInvalid", asRun) });
