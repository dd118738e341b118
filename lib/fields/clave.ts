import { z } from "zod";
import { checkClave, normaliseClave } from "@/lib/domain/clave";
import { code, onceSound, raw } from "./fragment";

/** As typed, in the one form of Unicode in which it is hashed: phones differ in how they write an accent. */
const typed = raw.transform(normaliseClave);

/** A clave that exists: never trimmed, never echoed. */
export const claveActual = z.object({
  claveActual: typed.refine((text) => text !== "", code("claveActualRequired")),
});

const nobody = { identifiers: [], names: [], birthDate: null, email: null };

const soundClave = typed.transform((text, context) => {
  const fault = text === "" ? "claveRequired" : checkClave(text, nobody);
  if (fault === null) return text;
  context.addIssue({ code: "custom", message: code(fault) });
  return z.NEVER;
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
