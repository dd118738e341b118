import { z } from "zod";
import { tiposEmpresa } from "@/lib/domain/holder";
import { tellsAddress } from "@/lib/domain/name";
import { choice, code, optionalLine, requiredLine } from "./fragment";

const noAddress = (text: string | null) => text === null || !tellsAddress(text);
const withAddress = code("companyAddress");

/** Datos de la empresa, beside its RUT. */
export const company = z.object({
  razonSocial: requiredLine(120, "razonSocialRequired", "razonSocialTooLong").refine(noAddress, withAddress),
  nombreFantasia: optionalLine(120, "nombreFantasiaTooLong").refine(noAddress, withAddress),
  tipoEmpresa: choice(tiposEmpresa, "tipoEmpresaRequired"),
  giro: requiredLine(120, "giroRequired", "giroTooLong").refine(noAddress, withAddress),
});
