import { z } from "zod";
import { checkClave } from "@/lib/domain/clave";
import type { Identifier } from "@/lib/domain/identifier";
import { address } from "@/lib/fields/address";
import { captcha, toHuman } from "@/lib/fields/captcha";
import { nuevaClave } from "@/lib/fields/clave";
import { contact, toContact } from "@/lib/fields/contact";
import { code } from "@/lib/fields/fragment";
import type { person } from "@/lib/fields/person";
import { canal, prueba } from "@/lib/fields/proof";
import { respuesta, secretQuestion } from "@/lib/fields/secret-question";
import type { Account } from "@/lib/ports";

/* What natural and migrante read alike. */

type Values = z.output<typeof person> &
  z.output<typeof address> &
  z.output<typeof contact> &
  z.output<typeof nuevaClave> &
  z.output<typeof secretQuestion> &
  z.output<typeof captcha>;

const toAddress = ({ direccion, numero, block, departamento, comuna }: z.output<typeof address>) => ({
  direccion,
  numero,
  block,
  departamento,
  comuna,
});

/** The registration of a person; a clave that gives its owner away is refused here, where the owner is known. */
export function registro(values: Values, identifier: Identifier, context: z.core.$RefinementCtx) {
  const { nombres, apellidoPaterno, apellidoMaterno, sexo, fechaNacimiento, estadoCivil, hijos, paisOrigen } = values;
  const fault = checkClave(values.clave, {
    identifiers: [identifier.lookup],
    names: [nombres, apellidoPaterno, apellidoMaterno ?? ""],
    birthDate: fechaNacimiento,
    email: values.email,
  });
  if (fault) context.addIssue({ code: "custom", path: ["clave"], message: code(fault) });
  return {
    identifier,
    person: { nombres, apellidoPaterno, apellidoMaterno, sexo, fechaNacimiento, estadoCivil, hijos, paisOrigen },
    address: toAddress(values),
    contact: toContact(values),
    clave: values.clave,
    pregunta: values.pregunta,
    respuesta: values.respuesta,
    human: toHuman(values),
  };
}

export const responder = z
  .object({ respuesta, canal })
  .and(captcha)
  .transform((values) => ({ respuesta: values.respuesta, canal: values.canal, human: toHuman(values) }));

export const reenviar = z.object({ canal });

export const nueva = nuevaClave.and(captcha).transform((values) => ({ clave: values.clave, human: toHuman(values) }));

export const datos = secretQuestion
  .and(address)
  .and(contact)
  .and(prueba)
  .and(captcha)
  .transform((values) => ({
    prueba: values.prueba,
    claveActual: values.claveActual,
    codigo: values.codigo,
    address: toAddress(values),
    contact: toContact(values),
    pregunta: values.pregunta,
    respuesta: values.respuesta,
    human: toHuman(values),
  }));

/** Whether an account is the one of somebody born that day who registered that e-mail, however it is cased. */
export const knownBy = (fechaNacimiento: string, email: string) => (account: Account) =>
  account.fechaNacimiento === fechaNacimiento && account.contact.email.toLowerCase() === email.toLowerCase();
