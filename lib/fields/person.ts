import { z } from "zod";
import { parseBirthDate } from "@/lib/domain/birth-date";
import { chileDate } from "@/lib/domain/chile-time";
import { countryCodes } from "@/lib/domain/country";
import type { Person } from "@/lib/domain/holder";
import { isName } from "@/lib/domain/name";
import { estadosCiviles, parseHijos, sexos } from "@/lib/domain/person";
import { choice, code, judged, optionalLine, parsed, requiredLine } from "./fragment";

/** A date of birth under the rules of the day it is sent, in Chile. */
export const birthDate = judged("fechaRequired", (text) => parseBirthDate(text, chileDate(new Date())));

/** What a person is called. */
export const names = z.object({
  nombres: requiredLine(80, "nombresRequired", "nombresTooLong").refine(isName, code("nombresInvalid")),
  apellidoPaterno: requiredLine(60, "apellidoPaternoRequired", "apellidoPaternoTooLong").refine(
    isName,
    code("apellidoPaternoInvalid"),
  ),
  apellidoMaterno: optionalLine(60, "apellidoMaternoTooLong").refine(
    (text) => text === null || isName(text),
    code("apellidoMaternoInvalid"),
  ),
});

/** Datos personales, as natural and migrante ask for them. */
export const person = names.and(
  z.object({
    sexo: choice(sexos, "sexoRequired"),
    fechaNacimiento: birthDate,
    estadoCivil: choice(estadosCiviles, "estadoCivilRequired"),
    hijos: parsed("hijosRequired", "hijosInvalid", parseHijos),
    paisOrigen: choice(countryCodes, "paisOrigenRequired"),
  }),
);

/** The person as the account keeps it; `null` for what a facilitator is not asked. */
export function toPerson(
  values: z.output<typeof names> & { fechaNacimiento: string },
  civil: Person["civil"] = null,
): Person {
  const { nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento } = values;
  return { nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento, civil };
}

export const toCivil = ({ sexo, estadoCivil, hijos, paisOrigen }: z.output<typeof person>) => ({
  sexo,
  estadoCivil,
  hijos,
  paisOrigen,
});
