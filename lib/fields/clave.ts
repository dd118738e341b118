import { z } from "zod";
import { checkClave, normaliseClave } from "@/lib/domain/clave";
import type { ErrorCode } from "@/lib/errors";
import { code, onceSound, raw, told } from "./fragment";

/** As typed, in the one form of Unicode in which it is hashed: phones differ in how they write an accent. */
const typed = raw.transform(normaliseClave);

const existing = (required: ErrorCode) =>
  z.object({ claveActual: raw.refine((text) => text.trim() !== "", code(required)) });

/** A clave that exists, or a provisional one, as it was typed or pasted: `readTypedKey` reads it. Never echoed. */
export const claveActual = existing("claveActualRequired");

/** The same where a provisional one does not open. */
export const claveElegida = existing("claveElegidaRequired");

const nobody = { identifiers: [], names: [], birthDate: null, email: null };

const soundClave = typed.transform((text, context) => {
  const fault = text === "" ? "claveRequired" : checkClave(text, nobody);
  return told(fault === null ? { ok: true, value: text } : { ok: false, code: fault }, context);
});

/** A new clave, twice. Whether it gives away its owner is judged later, where the owner is known. */
export const nuevaClave = z
  .object({
    clave: soundClave,
    repetirClave: typed.refine((text) => text !== "", code("repetirClaveRequired")),
  })
  .refine(({ clave, repetirClave }) => clave === repetirClave, {
    error: code("repetirClaveDifferent"),
    path: ["repetirClave"],
    ...onceSound("clave", "repetirClave"),
  });
