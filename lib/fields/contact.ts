import { z } from "zod";
import type { Contact } from "@/lib/domain/account";
import { parseEmail } from "@/lib/domain/email";
import { formatEmail } from "@/lib/domain/email-shown";
import { suggestEmail } from "@/lib/domain/email-suggestion";
import type { Judged } from "@/lib/domain/judged";
import { parseCelular, parseChileanPhone } from "@/lib/domain/phone";
import type { ErrorCode } from "@/lib/errors";
import { judged, line, optionalJudged, raw, tick, told } from "./fragment";

export const email = judged("emailRequired", parseEmail);

/**
 * A mobile, or the box that says there is none: both at once mean two things, and one of them would be lost. Words
 * such as "no tengo" beside the box say the same as it.
 */
const mobile = z.object({ celular: line, sinCelular: tick }).transform(({ celular, sinCelular }, context) => ({
  celular: told(celularOf(celular, sinCelular), context, "celular"),
}));

function celularOf(text: string, none: boolean): Judged<string | null, ErrorCode> {
  if (!none) return text === "" ? { ok: false, code: "celularRequired" } : parseCelular(text);
  return /\p{Nd}/u.test(text) ? { ok: false, code: "celularBoth" } : { ok: true, value: null };
}

/** An address whose domain looks mistyped is asked about once, before anything is done; never forced. */
const checkedEmail = z.object({ email, emailVisto: raw }).transform(({ email, emailVisto }, context) => {
  const seen = parseEmail(emailVisto);
  const suggestion = seen.ok && seen.value === email ? null : suggestEmail(email);
  return { email: told(suggestion === null ? { ok: true, value: email } : dubious(suggestion), context, "email") };
});

const dubious = (suggestion: string): Judged<never, ErrorCode> => ({
  ok: false,
  code: "emailDubious",
  params: { suggestion: formatEmail(suggestion) },
});

/** Where keys can be sent. */
export const reach = checkedEmail.and(mobile);

/** Datos de contacto. */
export const contact = reach.and(
  z.object({
    telefonoParticular: optionalJudged(parseChileanPhone),
    telefonoTrabajo: optionalJudged(parseChileanPhone),
  }),
);

/** The contact as the account keeps it. */
export const toContact = ({
  email,
  celular,
  telefonoParticular = null,
  telefonoTrabajo = null,
}: z.output<typeof reach> & Partial<z.output<typeof contact>>): Contact => ({
  email,
  celular,
  telefonoParticular,
  telefonoTrabajo,
});
