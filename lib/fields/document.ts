import { z } from "zod";
import { countryCodes } from "@/lib/domain/country";
import { documentTypes, needsIssuer, parseDocumentNumber } from "@/lib/domain/document-number";
import { choice, code, line, onceSound, parsed, raw } from "./fragment";

/** The migrant's identity document. Its scan is judged where uploads are received; here it only has its place. */
export const document = z
  .object({
    tipoDocumento: choice(documentTypes, "tipoDocumentoRequired"),
    numeroDocumento: parsed("numeroDocumentoRequired", "numeroDocumentoInvalid", parseDocumentNumber),
    paisEmisor: line.pipe(z.enum(["", ...countryCodes], { error: code("paisEmisorRequired") })),
    documento: z.unknown(),
    documentoGuardado: raw,
  })
  .refine(({ tipoDocumento, paisEmisor }) => !needsIssuer(tipoDocumento) || paisEmisor !== "", {
    error: code("paisEmisorRequired"),
    path: ["paisEmisor"],
    ...onceSound("tipoDocumento", "paisEmisor"),
  });
