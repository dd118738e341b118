import { z } from "zod";
import { comunaIn, comunas, regiones } from "@/lib/domain/comuna";
import { choice, code, onceSound, optionalLine, requiredLine } from "./fragment";

const codes = <T extends { code: string }>(list: readonly T[]) => list.map((item) => item.code);

/** Domicilio. The comuna has to lie in the región: without JavaScript any of the 346 can be chosen. */
export const address = z
  .object({
    direccion: requiredLine(120, "direccionRequired", "direccionTooLong"),
    numero: requiredLine(10, "numeroRequired", "numeroTooLong"),
    block: optionalLine(20, "blockTooLong"),
    departamento: optionalLine(10, "departamentoTooLong"),
    region: choice(codes(regiones), "regionRequired"),
    comuna: choice(codes(comunas), "comunaRequired"),
  })
  .refine(({ region, comuna }) => comunaIn(comuna, region), {
    error: code("comunaOtherRegion"),
    path: ["comuna"],
    ...onceSound("region", "comuna"),
  });
