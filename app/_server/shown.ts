import "server-only";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form-state";
import { doorPath } from "@/lib/domain/offer";
import type { Failure } from "@/lib/errors";
import { fieldNames } from "@/lib/fields/names";
import { isErrorCode } from "@/lib/i18n/error-codes";
import type { Place } from "./cookies";
import { waysOn } from "./ways-on";

/* What a form says of itself, in the language shown; and the same once more after a change of language. */

/** Which sentence asks to mend the errors: "…para crear su cuenta". */
export type Goal = "registro" | "validar" | "recuperar" | "cambiar" | "actualizar" | "facilitador";

/** The state with these failures shown, beside their fields and in the summary; with none, neither. */
export async function show(
  state: FormState,
  failures: Failure[],
  { place, goal }: { place: Place; goal: Goal },
): Promise<FormState> {
  if (failures.length === 0) return { ...state, errors: [], summary: null };
  const [errores, t, menu, comun] = await Promise.all([
    getTranslations("errores"),
    getTranslations("formulario"),
    getTranslations("menu"),
    getTranslations("comun"),
  ]);
  const fields = failures.filter(({ field }) => field !== undefined).length;
  return {
    ...state,
    errors: failures.map(({ code, field, params }) => ({
      field: field ?? "",
      code,
      params,
      message: errores(code, params),
      ways: waysOn(code, place).map(({ perfil, tramite }) => ({
        href: doorPath(perfil, tramite),
        label: perfil === place.perfil ? menu(tramite) : `${comun(`perfil.${perfil}`)}: ${menu(tramite)}`,
      })),
    })),
    summary: {
      title: fields > 0 ? t(`revise.${goal}`, { n: fields }) : t("noSePudo"),
      lead: t(state.scan ? "quedoAnotadoConDocumento" : "quedoAnotado"),
    },
  };
}

const codeOfOurs = z.string().refine(isErrorCode);
const params = z.record(z.string(), z.union([z.string().max(100), z.number()])).optional();
const shown = z.array(z.object({ code: codeOfOurs, field: z.string(), params })).max(60);

/** The failures that a form shows, as the browser tells them: of our codes and this form's fields only. */
export function shownFailures(previous: unknown, schema: z.core.$ZodType): Failure[] {
  const read = shown.safeParse(Object(previous).errors);
  if (!read.success) return [];
  const names = fieldNames(schema);
  return read.data.flatMap(({ code, field, params }): Failure[] => {
    if (!isErrorCode(code) || !(field === "" || names.includes(field))) return [];
    return [{ code, ...(field && { field }), ...(params && { params }) }];
  });
}

/** What the code buttons of `actualizar` say. */
const notices = ["email", "sms", "sinMovil"] as const;
export type NoticeCode = (typeof notices)[number];

/** Something that went well, in the language shown. */
export async function notify(state: FormState, code: NoticeCode): Promise<FormState> {
  const t = await getTranslations("actualizar.codigoEnviado");
  return { ...state, notice: { code, text: t(code) } };
}

/** The notice that a form shows, as the browser tells it. */
export function shownNotice(previous: unknown): NoticeCode | null {
  const code: unknown = Object(Object(previous).notice).code;
  return notices.find((known) => known === code) ?? null;
}
