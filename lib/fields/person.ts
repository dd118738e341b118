import { z } from "zod";
import { parseBirthDate } from "@/lib/domain/birth-date";
import { chileDate } from "@/lib/domain/chile-time";
import { countryCodes } from "@/lib/domain/country";
import { isName } from "@/lib/domain/name";
import { estadosCiviles, parseHijos, sexos } from "@/lib/domain/person";
import type { ErrorCode } from "@/lib/errors";
import { choice, code, line, optionalLine, parsed, requiredLine } from "./fragment";

/** A date of birth under the rules of the day it is sent, in Chile. */
export const birthDate = line.transform((text, context) => {
  const today = chileDate(new Date());
  const date: { ok: true; value: string } | { ok: false; code: ErrorCode } =
    text === "" ? { ok: false, code: "fechaRequired" } : parseBirthDate(text, today);
  if (date.ok) return date.value;
  context.addIssue({ code: "custom", message: code(date.code) });
  return z.NEVER;
});

/** Datos personales, as natural and migrante ask for them. */
export const person = z.object({
  nombres: requiredLine(80, "nombresRequired", "nombresTooLong").refine(isName, code("nombresInvalid")),
  apellidoPaterno: requiredLine(60, "apellidoPaternoRequired", "apellidoPaternoTooLong").refine(
    isName,
    code("apellidoPaternoInvalid"),
  ),
  apellidoMaterno: optionalLine(60, "apellidoMaternoTooLong").refine(
    (text) => text === null || isName(text),
    code("apellidoMaternoInvalid"),
  ),
  sexo: choice(sexos, "sexoRequired"),
  fechaNacimiento: birthDate,
  estadoCivil: choice(estadosCiviles, "estadoCivilRequired"),
  hijos: parsed("hijosRequired", "hijosInvalid", parseHijos),
  paisOrigen: choice(countryCodes, "paisOrigenRequired"),
});
