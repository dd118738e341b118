import { z } from "zod";
import type { Representante } from "@/lib/domain/holder";
import { isName, isPlainName } from "@/lib/domain/name";
import { code, judged, requiredLine } from "./fragment";
import { rutOfPerson } from "./tax-number";

/** The RUT of the legal representative, canonical. */
export const rutRepresentante = judged(
  "rutRepresentanteRequired",
  rutOfPerson({
    rutWrong: "rutRepresentanteInvalid",
    rutForeign: "rutRepresentanteForeign",
    company: "rutRepresentanteOfCompany",
  }),
);

/** Representante legal. */
export const representative = z.object({
  rutRepresentante,
  nombresRepresentante: requiredLine(80, "nombresRepresentanteRequired", "nombresRepresentanteTooLong")
    .refine(isName, { error: code("nombresRepresentanteInvalid"), abort: true })
    .refine((text) => isPlainName(text, 6), code("nameSentence")),
  apellidosRepresentante: requiredLine(120, "apellidosRepresentanteRequired", "apellidosRepresentanteTooLong")
    .refine(isName, { error: code("apellidosRepresentanteInvalid"), abort: true })
    .refine((text) => isPlainName(text, 10), code("nameSentence")),
});

export const toRepresentante = (values: z.output<typeof representative>): Representante => ({
  rut: values.rutRepresentante,
  nombres: values.nombresRepresentante,
  apellidos: values.apellidosRepresentante,
});
