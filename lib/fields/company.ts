import { z } from "zod";
import { tiposEmpresa } from "@/lib/domain/holder";
import { choice, optionalLine, requiredLine } from "./fragment";

/** Datos de la empresa, beside its RUT. */
export const company = z.object({
  razonSocial: requiredLine(120, "razonSocialRequired", "razonSocialTooLong"),
  nombreFantasia: optionalLine(120, "nombreFantasiaTooLong"),
  tipoEmpresa: choice(tiposEmpresa, "tipoEmpresaRequired"),
  giro: requiredLine(120, "giroRequired", "giroTooLong"),
});
