import { z } from "zod";
import { documentIdentifier } from "@/lib/domain/document-number";
import { address } from "@/lib/fields/address";
import { captcha } from "@/lib/fields/captcha";
import { claveActual, nuevaClave } from "@/lib/fields/clave";
import { contact, email } from "@/lib/fields/contact";
import { document } from "@/lib/fields/document";
import { nie, whichDocument } from "@/lib/fields/nie";
import { birthDate, person } from "@/lib/fields/person";
import { optionalRun } from "@/lib/fields/run";
import { secretQuestion } from "@/lib/fields/secret-question";
import type { Profile } from "./profile";
import * as shared from "./shared";

/** A person with a foreign document and no Chilean identity card, found by the document's number. */
export const migrante = {
  perfil: "migrante",

  registro: {
    scan: true,
    schema: document
      .and(person)
      .and(address)
      .and(contact)
      .and(nuevaClave)
      .and(secretQuestion)
      .and(captcha)
      .transform((values, context) => {
        const identifier = documentIdentifier({
          type: values.tipoDocumento,
          country: values.paisEmisor,
          number: values.numeroDocumento,
        });
        return shared.registro(values, identifier, context);
      }),
  },

  recuperar: {
    identificar: nie.transform(({ nie }) => ({ kind: "documento" as const, lookup: nie, value: null })),
    cual: (lookup) =>
      whichDocument.transform(({ tipoDocumento, paisEmisor }) =>
        documentIdentifier({ type: tipoDocumento, country: paisEmisor, number: lookup }),
      ),
    responder: shared.responder,
    reenviar: shared.reenviar,
  },

  cambiar: {
    abrir: nie.and(claveActual).transform(({ nie, claveActual }) => ({
      kind: "documento" as const,
      lookup: nie,
      claveActual,
    })),
    nueva: shared.nueva,
  },

  actualizar: {
    validar: nie
      .and(z.object({ fechaNacimiento: birthDate, email }))
      .and(optionalRun)
      .transform(({ nie, fechaNacimiento, email, rut }) => ({
        kind: "documento" as const,
        lookup: nie,
        fits: shared.knownBy(fechaNacimiento, email),
        rut,
      })),
    datos: shared.datos,
  },

  show: ({ lookup }) => lookup,
} satisfies Profile;
