import { claveActual } from "@/lib/fields/clave";
import { document, toDocument, whichDocument } from "@/lib/fields/document";
import { nie } from "@/lib/fields/nie";
import { person } from "@/lib/fields/person";
import { optionalRun } from "@/lib/fields/run";
import { scan } from "@/lib/fields/scan";
import type { Profile } from "./profile";
import * as shared from "./shared";

const kind = "documento" as const;

/** A person with a foreign document and no Chilean identity card, found by the document's number. */
export const migrante = {
  perfil: "migrante",

  registro: {
    scan: true,
    schema: document
      .and(scan)
      .and(person)
      .and(shared.registroRest)
      .transform((values, context) => {
        const identifier = toDocument(values, values.numeroDocumento);
        return shared.toRegistro(values, { identifier, holder: shared.toHolder(values) }, context);
      }),
  },

  recuperar: {
    identificar: nie.transform(({ nie }) => ({ kind, lookup: nie, value: null })),
    cual: ({ lookup }) => whichDocument.transform((values) => toDocument(values, lookup)),
    responder: shared.responder,
    sinRespuesta: null,
    reenviar: shared.reenviar,
  },

  cambiar: {
    abrir: nie.and(claveActual).transform(({ nie, claveActual }) => ({ kind, lookup: nie, value: null, claveActual })),
    cual: ({ lookup }) =>
      whichDocument
        .and(claveActual)
        .transform(({ claveActual, ...values }) => ({ ...toDocument(values, lookup), claveActual })),
    nueva: shared.nueva,
  },

  actualizar: {
    validar: nie
      .and(shared.birthAndEmail)
      .and(optionalRun)
      .transform(({ nie, rut, fechaNacimiento, email }) => {
        const facts = { fechaNacimiento, email };
        return { kind, lookup: nie, value: null, facts, fits: shared.knownBy(facts), rut };
      }),
    cual: ({ lookup, facts, rut }) =>
      whichDocument.transform((values) => ({ ...toDocument(values, lookup), facts, fits: shared.knownBy(facts), rut })),
    datos: shared.datos,
  },

  show: (lookup) => lookup,
} satisfies Profile;
