import { z } from "zod";
import { channels } from "@/lib/domain/message";
import { pruebas } from "@/lib/domain/prueba";
import { tidyNumber } from "@/lib/domain/text";
import { choice, code, line, onceSound, raw } from "./fragment";

/** Where a key or a code should go. */
export const canal = choice(channels, "canalRequired");

/** How the person shows that the account is theirs, and what that takes. */
export const prueba = z
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
  });
