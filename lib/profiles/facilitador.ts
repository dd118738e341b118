import { z } from "zod";
import type { Perfil } from "@/lib/domain/perfil";
import { captcha, toHuman } from "@/lib/fields/captcha";
import { claveElegida } from "@/lib/fields/clave";
import { reach, toContact } from "@/lib/fields/contact";
import { whichFacilitator } from "@/lib/fields/facilitator";
import { birthDate, names, toPerson } from "@/lib/fields/person";
import { canal } from "@/lib/fields/proof";
import { rut } from "@/lib/fields/rut";
import { scan } from "@/lib/fields/scan";

/** Whose pages a facilitator goes on in: those of anybody with a foreign document. */
const perfil: Perfil = "migrante";

/**
 * What an OTEC is asked for when it wants a key for a foreign facilitator. No profile, since the facilitator's
 * own is another; the birth date is what the facilitator will need to update the data later.
 */
export const facilitador = {
  abrir: rut.and(claveElegida).transform(({ rut, claveActual }) => ({ ...rut, claveActual })),
  elegir: whichFacilitator,
  enviar: z
    .object({ canal })
    .and(captcha)
    .transform((values) => ({ canal: values.canal, human: toHuman(values) })),
  registrar: names
    .and(z.object({ fechaNacimiento: birthDate }))
    .and(scan)
    .and(reach)
    .and(z.object({ canal }))
    .and(captcha)
    .transform((values) => ({
      perfil,
      person: toPerson(values),
      contact: toContact(values),
      canal: values.canal,
      human: toHuman(values),
    })),
};
