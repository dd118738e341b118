import { z } from "zod";
import { formatRut } from "@/lib/domain/rut";
import { captcha, toHuman } from "@/lib/fields/captcha";
import { claveActual } from "@/lib/fields/clave";
import { birthDate, person } from "@/lib/fields/person";
import { canal } from "@/lib/fields/proof";
import { run } from "@/lib/fields/run";
import { serie } from "@/lib/fields/serie";
import type { Account } from "@/lib/ports";
import type { Profile } from "./profile";
import * as shared from "./shared";

/** A person with a Chilean identity card, found by its RUN. */
export const natural = {
  perfil: "natural",

  registro: {
    scan: false,
    schema: run
      .and(serie)
      .and(person)
      .and(shared.registroRest)
      .transform((values, context) => {
        const whose = { identifier: values.run, holder: shared.toHolder(values), serie: values.serie };
        return shared.toRegistro(values, whose, context);
      }),
  },

  recuperar: {
    identificar: run.transform(({ run }) => run),
    cual: null,
    responder: shared.responder,
    sinRespuesta: z
      .object({ fechaNacimiento: birthDate })
      .and(serie)
      .and(z.object({ canal }))
      .and(captcha)
      .transform((values) => ({
        evidence: {
          secret: values.serie,
          against: "serie" as const,
          fits: (account: Account) => shared.bornOn(values.fechaNacimiento, account),
        },
        canal: values.canal,
        human: toHuman(values),
      })),
    reenviar: shared.reenviar,
  },

  cambiar: {
    abrir: run.and(claveActual).transform(({ run, claveActual }) => ({ ...run, claveActual })),
    cual: null,
    nueva: shared.nueva,
  },

  actualizar: {
    validar: run
      .and(shared.birthAndEmail)
      .transform(({ run, ...facts }) => ({ ...run, facts, fits: shared.knownBy(facts), rut: null })),
    cual: null,
    datos: shared.datos,
  },

  show: formatRut,
} satisfies Profile;
