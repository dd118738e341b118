import { z } from "zod";
import { countryCodes } from "@/lib/domain/country";
import { documentTypes, needsIssuer, parseDocumentNumber } from "@/lib/domain/document-number";
import { choice, code, line, onceSound, parsed } from "./fragment";

/** The number alone, as the migrant's later forms ask for it. */
export const nie = z.object({ nie: parsed("nieRequired", "nieInvalid", parseDocumentNumber) });

/** The rest of the document, asked for only where a number is shared by several. */
export const whichDocument = z
  .object({
    tipoDocumento: choice(documentTypes, "tipoDocumentoRequired"),
    paisEmisor: line.pipe(z.enum(["", ...countryCodes], { error: code("paisEmisorRequired") })),
  })
  .refine(({ tipoDocumento, paisEmisor }) => !needsIssuer(tipoDocumento) || paisEmisor !== "", {
    error: code("paisEmisorRequired"),
    path: ["paisEmisor"],
    ...onceSound("tipoDocumento", "paisEmisor"),
  });
