import { z } from "zod";
import type { Contact } from "@/lib/domain/account";
import { parseEmail } from "@/lib/domain/email";
import type { Judged } from "@/lib/domain/judged";
import { parseCelular, parseChileanPhone } from "@/lib/domain/phone";
import type { ErrorCode } from "@/lib/errors";
import { code, line, onceSound, optionalJudged, tick } from "./fragment";

export const email = line.transform((text, context) => {
  const parsed: { ok: true; value: string } | { ok: false; code: ErrorCode } =
    text === "" ? { ok: false, code: "emailRequired" } : parseEmail(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: code(parsed.code) });
  return z.NEVER;
});

/** Where keys can be sent. "Sin celular" wins over whatever is left in the box. */
export const reach = z
  .object({
    email,
    celular: line,
    sinCelular: tick,
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

const asPhone =
  (invalid: ErrorCode) =>
  (text: string): Judged<string, ErrorCode> => {
    const value = parseChileanPhone(text);
    return value === null ? { ok: false, code: invalid } : { ok: true, value };
  };

/** Datos de contacto. */
export const contact = reach.and(
  z.object({
    telefonoParticular: optionalJudged(asPhone("telefonoParticularInvalid")),
    telefonoTrabajo: optionalJudged(asPhone("telefonoTrabajoInvalid")),
  }),
);

/** The contact as the account keeps it. */
export const toContact = ({
  email,
  celular,
  sinCelular,
  telefonoParticular = null,
  telefonoTrabajo = null,
}: z.output<typeof reach> & Partial<z.output<typeof contact>>): Contact => ({
  email,
  celular: sinCelular ? null : parseCelular(celular),
  telefonoParticular,
  telefonoTrabajo,
});
