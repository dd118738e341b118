import { z } from "zod";
import { OTHER } from "@/lib/fields/facilitator";
import { fieldNames } from "@/lib/fields/names";
import { facilitador } from "@/lib/profiles/facilitador";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import {
  goodDatos,
  goodDatosJuridica,
  goodFacilitador,
  goodJuridica,
  goodNatural,
  goodRegistro,
  goodRespuesta,
} from "../../support/people";

/** A new profile is covered by being named here. */
export const profiles = { natural, juridica, migrante, facilitador };

const LOOKUP = "R10284519";
/** The step before a form that asks which document it is. */
const UNCLEAR = { at: "cual", kind: "documento", lookup: LOOKUP, facts: {}, rut: null };

/** Every schema that a profile holds, with where it is: `migrante.recuperar.cual`. */
function schemasIn(value: unknown, at: string): [string, z.ZodType][] {
  if (value instanceof z.ZodType) return [[at, value]];
  if (typeof value === "function") return schemasIn(value(at.endsWith(".show") ? LOOKUP : UNCLEAR), at);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => schemasIn(part, `${at}.${name}`));
}

export const schemas = Object.entries(profiles).flatMap(([name, profile]) => schemasIn(profile, name));

/** What is right in each field, for all forms at once: no two mean different things by one name. */
export const good: Record<string, string> = {
  ...goodRegistro(),
  ...goodDatosJuridica(),
  ...goodFacilitador(),
  ...goodNatural(),
  ...goodJuridica(),
  ...goodDatos(),
  ...goodRespuesta(),
  // A company may trade under a person's RUT, and a migrant has no other.
  rut: "12.345.678-5",
  nie: LOOKUP,
  facilitador: OTHER,
};

export const goodFor = (schema: z.ZodType) =>
  Object.fromEntries(fieldNames(schema).flatMap((name) => (name in good ? [[name, good[name] ?? ""]] : [])));
