import { z } from "zod";
import { rutIdentifier } from "@/lib/domain/rut";
import { judged, optionalJudged } from "./fragment";
import { rutOfPerson } from "./tax-number";

const asRun = rutOfPerson({ rutWrong: "runInvalid", rutForeign: "runForeign", company: "runOfCompany" });
const asOwn = rutOfPerson({ rutWrong: "rutInvalid", rutForeign: "rutForeignOptional", company: "rutOfCompany" });

const toRun = (canonical: string) => rutIdentifier("run", canonical);

/** What a natural person is found by. */
export const run = z.object({ run: judged("runRequired", asRun).transform(toRun) });

/** A RUT that a migrant has been given meanwhile, as the identifier it becomes: that of a natural person. */
export const optionalRun = z.object({
  rut: optionalJudged(asOwn).transform((canonical) => (canonical === null ? null : toRun(canonical))),
});
