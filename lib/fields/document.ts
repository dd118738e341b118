import { z } from "zod";
import { countryCodes } from "@/lib/domain/country";
import {
  type DocumentType,
  documentIdentifier,
  documentTypes,
  needsIssuer,
  parseDocumentNumber,
} from "@/lib/domain/document-number";
import { choice, code, line, onceSound, parsed } from "./fragment";

const tipoDocumento = choice(documentTypes, "tipoDocumentoRequired");
const paisEmisor = line.pipe(z.enum(["", ...countryCodes], { error: code("paisEmisorRequired") }));

type Issued = { tipoDocumento: DocumentType; paisEmisor: string };

const issuerIsThere = ({ tipoDocumento, paisEmisor }: Issued) => !needsIssuer(tipoDocumento) || paisEmisor !== "";
const otherwise = {
  error: code("paisEmisorRequired"),
  path: ["paisEmisor"],
  ...onceSound("tipoDocumento", "paisEmisor"),
};

/** A foreign person's identity document. */
export const document = z
  .object({
    tipoDocumento,
    numeroDocumento: parsed("numeroDocumentoRequired", "numeroDocumentoInvalid", parseDocumentNumber),
    paisEmisor,
  })
  .refine(issuerIsThere, otherwise);

/** The same without its number, asked for only where a number is shared by several. */
export const whichDocument = z.object({ tipoDocumento, paisEmisor }).refine(issuerIsThere, otherwise);

/** The document as what an account is found by. */
export const toDocument = (values: z.output<typeof whichDocument>, number: string) =>
  documentIdentifier({ type: values.tipoDocumento, country: values.paisEmisor, number });
