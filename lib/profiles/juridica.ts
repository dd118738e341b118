import { z } from "zod";
import type { Holder } from "@/lib/domain/holder";
import { formatRut } from "@/lib/domain/rut";
import { claveActual } from "@/lib/fields/clave";
import { company } from "@/lib/fields/company";
import { email } from "@/lib/fields/contact";
import { representative, rutRepresentante, toRepresentante } from "@/lib/fields/representative";
import { rut } from "@/lib/fields/rut";
import { secretQuestion } from "@/lib/fields/secret-question";
import type { Account } from "@/lib/ports";
import type { Profile } from "./profile";
import * as shared from "./shared";

/** A company, an OTEC or an OTIC, found by its RUT; a legal representative acts for it. */
export const juridica = {
  perfil: "juridica",

  registro: {
    scan: false,
    schema: rut
      .and(company)
      .and(representative)
      .and(shared.registroRest)
      .transform((values, context) => {
        const { razonSocial, nombreFantasia, tipoEmpresa, giro } = values;
        const holder: Holder = {
          kind: "empresa",
          razonSocial,
          nombreFantasia,
          tipo: tipoEmpresa,
          giro,
          representante: toRepresentante(values),
        };
        return shared.toRegistro(values, { identifier: values.rut, holder }, context);
      }),
  },

  recuperar: {
    identificar: rut.transform(({ rut }) => rut),
    cual: null,
    responder: shared.responder,
    sinRespuesta: null,
    reenviar: shared.reenviar,
  },

  cambiar: {
    abrir: rut.and(claveActual).transform(({ rut, claveActual }) => ({ ...rut, claveActual })),
    cual: null,
    nueva: shared.nueva,
  },

  actualizar: {
    validar: rut.and(z.object({ rutRepresentante, email })).transform(({ rut, rutRepresentante, email }) => ({
      ...rut,
      facts: { rutRepresentante, email },
      fits: (account: Account) =>
        account.holder.kind === "empresa" &&
        account.holder.representante.rut === rutRepresentante &&
        shared.mailedAt(email, account),
      rut: null,
    })),
    cual: null,
    datos: secretQuestion
      .and(representative)
      .and(shared.datosRest)
      .transform((values) => shared.toDatos(values, toRepresentante(values))),
  },

  show: formatRut,
} satisfies Profile;
