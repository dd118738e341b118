import { z } from "zod";
import { checkClave } from "@/lib/domain/clave";
import { type Holder, knownOf, type Representante } from "@/lib/domain/holder";
import type { Identifier } from "@/lib/domain/identifier";
import { normaliseAnswer } from "@/lib/domain/secret-answer";
import { address } from "@/lib/fields/address";
import { captcha, toHuman } from "@/lib/fields/captcha";
import { nuevaClave } from "@/lib/fields/clave";
import { contact, email, toContact } from "@/lib/fields/contact";
import { code } from "@/lib/fields/fragment";
import { birthDate, type person, toCivil, toPerson } from "@/lib/fields/person";
import { canal, prueba } from "@/lib/fields/proof";
import { respuesta, secretQuestion } from "@/lib/fields/secret-question";
import type { Account } from "@/lib/ports";
import type { DatosInput, Facts } from "@/lib/procedures/actualizar";
import type { RegistroInput } from "@/lib/procedures/registro";

/* What several profiles read alike. */

const toAddress = ({ direccion, numero, block, departamento, comuna }: z.output<typeof address>) => ({
  direccion,
  numero,
  block,
  departamento,
  comuna,
});

/** What every registration ends with, whoever it is for. */
export const registroRest = address.and(contact).and(nuevaClave).and(secretQuestion).and(captcha);

export const toHolder = (values: z.output<typeof person>): Holder => ({
  kind: "persona",
  ...toPerson(values, toCivil(values)),
});

/** A registration; a clave that gives its owner away is refused here, where the owner is known. */
export function toRegistro(
  values: z.output<typeof registroRest>,
  whose: { identifier: Identifier; holder: Holder; serie?: string },
  context: z.core.$RefinementCtx,
): RegistroInput {
  const { identifier, holder, serie = null } = whose;
  const known = knownOf(holder);
  const fault = checkClave(values.clave, {
    ...known,
    identifiers: [identifier.lookup, serie ?? "", ...known.identifiers],
    email: values.email,
  });
  if (fault) context.addIssue({ code: "custom", path: ["clave"], message: code(fault) });
  return {
    identifier,
    holder,
    serie,
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
  .transform((values) => ({
    evidence: { secret: normaliseAnswer(values.respuesta), against: "respuesta" as const, fits: () => true },
    canal: values.canal,
    human: toHuman(values),
  }));

export const reenviar = z.object({ canal });

export const nueva = nuevaClave.and(captcha).transform((values) => ({ clave: values.clave, human: toHuman(values) }));

/** What ends every update, after the secret question and what else a profile may change. */
export const datosRest = address.and(contact).and(prueba).and(captcha);

export const toDatos = (
  values: z.output<typeof secretQuestion> & z.output<typeof datosRest>,
  representante: Representante | null,
): DatosInput => ({
  prueba: values.prueba,
  claveActual: values.claveActual,
  codigo: values.codigo,
  address: toAddress(values),
  contact: toContact(values),
  representante,
  pregunta: values.pregunta,
  respuesta: values.respuesta,
  human: toHuman(values),
});

/** What a person may change. */
export const datos = secretQuestion.and(datosRest).transform((values) => toDatos(values, null));

/** What a person is held to know of the own account, beside its number. */
export const birthAndEmail = z.object({ fechaNacimiento: birthDate, email });

/** Whether an account is that of somebody born that day. */
export const bornOn = (fechaNacimiento: string, { holder }: Account): boolean =>
  holder.kind === "persona" && holder.fechaNacimiento === fechaNacimiento;

/** Whether an account has that e-mail, however it is cased. */
export const mailedAt = (email: string, { contact }: Account): boolean =>
  contact.email.toLowerCase() === email.toLowerCase();

/** Whether an account is the one of somebody born that day who registered that e-mail. */
export const knownBy =
  ({ fechaNacimiento = "", email = "" }: Facts) =>
  (account: Account) =>
    bornOn(fechaNacimiento, account) && mailedAt(email, account);
