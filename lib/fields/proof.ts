import { z } from "zod";
import { channels } from "@/lib/domain/message";
import { pruebas } from "@/lib/domain/prueba";
import { tidyNumber } from "@/lib/domain/text";
import { choice, code, line, onceSound, raw } from "./fragment";

/** Where a key or a code should go. */
export const canal = choice(channels, "canalRequired");

const isTyped = (value: unknown) => typeof value === "string" && value.trim() !== "";

/**
 * A code serves for nothing else, so whoever typed one and chose nothing means to use it. A clave alone chooses nothing:
 * the browser may have filled it in.
 */
function chosenByCode(form: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...Object(form) };
  return isTyped(fields.codigo) && !isTyped(fields.prueba) ? { ...fields, prueba: "codigo" } : fields;
}

/** How the person shows that the account is theirs, and what that takes. */
export const prueba = z.preprocess(
  chosenByCode,
  z
    .object({
      prueba: choice(pruebas, "pruebaRequired"),
      claveActual: raw,
      codigo: line.transform((text) => tidyNumber(text).replace(/\D/g, "")),
    })
    .refine(({ prueba, claveActual }) => prueba !== "clave" || claveActual.trim() !== "", {
      error: code("claveElegidaRequired"),
      path: ["claveActual"],
      ...onceSound("prueba"),
    })
    .refine(({ prueba, codigo }) => prueba !== "codigo" || codigo !== "", {
      error: code("codigoRequired"),
      path: ["codigo"],
      ...onceSound("prueba"),
    }),
);
