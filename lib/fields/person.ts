import { z } from "zod";
import { parseBirthDate } from "@/lib/domain/birth-date";
import { chileDate } from "@/lib/domain/chile-time";
import { countryCodes } from "@/lib/domain/country";
import type { Person } from "@/lib/domain/holder";
import { isName, isPlainName } from "@/lib/domain/name";
import { estadosCiviles, parseHijos, sexos } from "@/lib/domain/person";
import { choice, code, judged, optionalLine, parsed, requiredLine } from "./fragment";

/** A date of birth under the rules of the day it is sent, in Chile. */
export const birthDate = judged("fechaRequired", (text) => parseBirthDate(text, chileDate(new Date())));

/** What a person is called. */
export const names = z.object({
  nombres: requiredLine(80, "nombresRequired", "nombresTooLong")
    .refine(isName, { error: code("nombresInvalid"), abort: true })
    .refine((text) => isPlainName(text, 6), code("nameSentence")),
  apellidoPaterno: requiredLine(60, "apellidoPaternoRequired", "apellidoPaternoTooLong")
    .refine(isName, { error: code("apellidoPaternoInvalid"), abort: true })
    .refine((text) => isPlainName(text, 5), code("nameSentence")),
  apellidoMaterno: optionalLine(60, "apellidoMaternoTooLong")
    .refine((text) => text === null || isName(text), { error: code("apellidoMaternoInvalid"), abort: true })
    .refine((text) => text === null || isPlainName(text, 5), code("nameSentence")),
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
