import { z } from "zod";
import { parseEmail } from "@/lib/domain/email";
import { parseCelular, parseChileanPhone } from "@/lib/domain/phone";
import type { ErrorCode } from "@/lib/errors";
import { code, line, onceSound, optionalParsed, tick } from "./fragment";

export const email = line.transform((text, context) => {
  const parsed: { ok: true; value: string } | { ok: false; code: ErrorCode } =
    text === "" ? { ok: false, code: "emailRequired" } : parseEmail(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: code(parsed.code) });
  return z.NEVER;
});

/** Datos de contacto. "Sin celular" wins over whatever is left in the box. */
export const contact = z
  .object({
    email,
    celular: line,
    sinCelular: tick,
    telefonoParticular: optionalParsed("telefonoParticularInvalid", parseChileanPhone),
    telefonoTrabajo: optionalParsed("telefonoTrabajoInvalid", parseChileanPhone),
  })
  .refine(({ celular, sinCelular }) => sinCelular || celular !== "", {
    error: code("celularRequired"),
    path: ["celular"],
    ...onceSound("celular"),
  })
  .refine(({ celular, sinCelular }) => sinCelular || celular === "" || parseCelular(celular) !== null, {
    error: code("celularInvalid"),
    path: ["celular"],
    ...onceSound("celular"),
  });

/** The contact as the account keeps it. */
export const toContact = (values: z.output<typeof contact>) => ({
  email: values.email,
  celular: values.sinCelular ? null : parseCelular(values.celular),
  telefonoParticular: values.telefonoParticular,
  telefonoTrabajo: values.telefonoTrabajo,
});
