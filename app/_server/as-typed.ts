import "server-only";
import { getTranslations } from "next-intl/server";
import { emptyState, type FormState } from "@/components/form-state";
import { rememberLang } from "@/lib/i18n/current";
import { asLang } from "@/lib/i18n/lang";
import { captchaPurpose } from "@/lib/procedures/human";
import { echo, heldBack } from "@/lib/run";
import { isForm, isTypeable } from "@/lib/typeable";
import { passIn } from "./admit";
import { keepsCookies, type Place } from "./cookies";
import { readKept } from "./kept-scan";
import { services } from "./wiring";

/** How the value of a button begins that changes the language. */
export const LANGUAGE = "idioma:";

/**
 * The language of the answer: the one whose button was pressed, or, in a browser that remembers none, the one the form
 * was drawn in. Costs nothing, and has to hold for whatever is said afterwards: also that one has to wait.
 */
export async function chooseLang(button: string, form: FormData): Promise<void> {
  const drawn = form.get("idioma");
  const pressed = button.startsWith(LANGUAGE) ? asLang(button.slice(LANGUAGE.length)) : null;
  const lang = pressed ?? (typeof drawn === "string" && !(await keepsCookies()) ? asLang(drawn) : null);
  if (lang) await rememberLang(lang);
}

/** The state of a form as it was typed. `previous` comes from the browser and is believed for nothing that matters. */
export async function asTyped(
  previous: FormState,
  form: FormData,
  { place, scan = false }: { place: Place; scan?: boolean },
): Promise<FormState> {
  const token = form.get("captchaToken");
  const typed = isForm(form) ? echo(form) : {};
  const found = typeof token === "string" && isTypeable(token) && token !== "";
  const kept = scan ? await readKept(form.get("documentoGuardado")) : null;
  const t = await getTranslations("formulario");
  return {
    ...emptyState(found ? token : await newCaptcha(place), typed, kept?.view),
    captchaPass: await passIn(form, captchaPurpose(place)),
    turn: (Number(previous?.turn) || 0) + 1,
    again: heldBack(form) ? t("deNuevo") : null,
  };
}

const newCaptcha = (place: Place) => services().captcha.issue(captchaPurpose(place));

/** Another picture, and none of the letters typed for the one before. */
export async function withNewCaptcha(state: FormState, place: Place): Promise<FormState> {
  const { captcha: _, ...values } = state.values;
  return { ...state, values, captchaToken: await newCaptcha(place), captchaPass: null };
}
