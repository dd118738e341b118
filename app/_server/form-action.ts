import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { emptyState, type FormState } from "@/components/form-state";
import { faultOf } from "@/lib/adapters/log";
import { doorPath } from "@/lib/domain/offer";
import type { Tramite } from "@/lib/domain/perfil";
import { type ErrorCode, type Failure, ok, type Result } from "@/lib/errors";
import { rememberLang } from "@/lib/i18n/current";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { asLang } from "@/lib/i18n/lang";
import type { Operation } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import { refusalFor } from "@/lib/procedures/wait";
import { echo, heldBack, inFormOrder, readForm } from "@/lib/run";
import { isForm, isTypeable } from "@/lib/typeable";
import { passIn } from "./admit";
import { retryAfter, unlessBusy } from "./busy";
import type { Place } from "./cookies";
import { keepDraft } from "./draft";
import { flushSoon } from "./flush";
import { afterTwin } from "./in-flight";
import { readOperation } from "./operation";
import { noUpload, receiveScan } from "./receive-scan";
import { services } from "./wiring";

/** What a procedure is given beside its own input. */
export type Request = { operation: Operation; form: FormData; scanId: string | null };

/** Where to go when the form is done, or what to say while staying on it. */
export type Outcome = { to: string } | { notice: string };

type Form<T, S> = {
  place: Place;
  /** What the page before left, for whom this form was drawn: see steps.ts. */
  step: Result<S>;
  schema: z.ZodType<T>;
  /** Which sentence asks to mend the errors: "…para crear su cuenta". */
  goal: "registro" | "validar" | "recuperar" | "cambiar" | "actualizar" | "facilitador";
  scan?: boolean;
  /** Buttons that do something else than sending the whole form, by the value of `accion`. */
  buttons?: ReadonlyMap<string, (request: Request, step: S) => Promise<Result<Outcome>>>;
  send: (input: T, request: Request, step: S) => Promise<Result<Outcome>>;
};

/** Of a form that no other comes before. */
export const noStep = ok(null);

/**
 * The one way a form is answered: limit of the address, upload (first of all, since it has to survive
 * every later refusal), the step, buttons that keep everything as typed, fields, then the procedure. Whatever
 * is refused comes back with all that was typed except keys and answers.
 */
export async function answer<T, S>(previous: FormState, form: FormData, options: Form<T, S>): Promise<FormState> {
  const state = await echoed(previous, form, options.place);
  const again = heldBack(form);
  try {
    return await judge(state, form, options, again);
  } catch (error) {
    unstable_rethrow(error);
    // The error itself may quote what was typed (a failed query does): it ends here.
    services().log.error(faultOf(error), "a form could not be answered");
    return refuse(state, [{ code: "unexpected" }], options, again);
  }
}

/** The state of a form as it was typed. `previous` comes from the browser and is believed for nothing that matters. */
async function echoed(previous: FormState, form: FormData, place: Place): Promise<FormState> {
  const token = form.get("captchaToken");
  const typed = isForm(form) ? echo(form) : {};
  const kept = typeof token === "string" && isTypeable(token) && token !== "";
  return {
    ...emptyState(kept ? token : await newCaptcha(place), typed),
    captchaPass: await passIn(form, captchaPurpose(place)),
    turn: (Number(previous?.turn) || 0) + 1,
  };
}

async function judge<T, S>(state: FormState, form: FormData, options: Form<T, S>, again: boolean): Promise<FormState> {
  if (!isForm(form)) return refuse(state, [{ code: "unexpected" }], options, again);
  const operation = await readOperation(form, options.place);
  const limited = refusalFor(await services().limits.take("address", operation.origin), "address");
  if (limited) return refuse(state, limited.failures, options, again);

  // The second click of a double click waits for the first from here on: both have the same captcha and file.
  return afterTwin(operation.submission, () => judgeOne(state, form, options, { operation, form, scanId: null }));
}

async function judgeOne<T, S>(
  state: FormState,
  form: FormData,
  options: Form<T, S>,
  request: Request,
): Promise<FormState> {
  const again = heldBack(form);
  const button = String(form.get("accion") ?? "");
  const toLang = button.startsWith("idioma:");
  const special = options.buttons?.get(button);
  const reads = options.step.ok && !toLang && button !== "refrescar" && !special;
  const purpose = captchaPurpose(options.place);
  const upload = options.scan ? await receiveScan(form, request.operation, { purpose, reads }) : noUpload;
  state.scan = upload.scan?.view ?? null;
  if (upload.pass) state.captchaPass = upload.pass;

  const lang = toLang ? asLang(button.slice("idioma:".length)) : null;
  if (lang) await rememberLang(lang);
  // Before anything is answered: the page around the form may be about somebody else already.
  const { step } = options;
  if (!step.ok) return finish(step, state, options, again);
  if (toLang) return state;
  if (button === "refrescar") return withNewCaptcha(state, options.place);
  if (special) return finish(await unlessBusy(() => special(request, step.value)), state, options, again);

  // Answered when the file was read: letters serve once.
  if (upload.pass) form.set("captchaProof", upload.pass);
  const read = readForm(options.schema, form, isErrorCode);
  const failures = [...upload.failures, ...(read.ok ? [] : read.failures)];
  // Whatever the way here: nothing is done with a file that nobody has read.
  if (options.scan && !upload.id && failures.length === 0)
    failures.push({ code: "documentoRequired", field: "documento" });
  if (!read.ok || failures.length > 0) {
    const used = upload.failures.some(({ field }) => field === "captcha");
    const shown = used ? await withNewCaptcha(state, options.place) : state;
    return refuse(shown, inFormOrder(options.schema, failures), options, again);
  }

  const result = await unlessBusy(() => options.send(read.value, { ...request, scanId: upload.id }, step.value));
  return finish(result, state, options, again);
}

async function finish(
  result: Result<Outcome>,
  state: FormState,
  { place, goal }: Pick<Form<unknown, unknown>, "place" | "goal">,
  again: boolean,
): Promise<FormState> {
  if (result.ok) {
    flushSoon();
    if ("to" in result.value) redirect(result.value.to);
    return { ...state, notice: result.value.notice };
  }
  if (result.failures.some(({ code }) => code === "stepExpired")) {
    // Step 1 again; what was typed after it waits.
    await keepDraft(place, state);
    redirect(`${doorPath(place.perfil, place.tramite)}?paso=vencido`);
  }
  // The procedure may have used the captcha up: a new one, whatever the reason.
  return refuse(await withNewCaptcha(state, place), result.failures, { place, goal }, again);
}

async function refuse(
  state: FormState,
  failures: Failure[],
  { place, goal }: Pick<Form<unknown, unknown>, "place" | "goal">,
  again: boolean,
): Promise<FormState> {
  const [errores, t, menu] = await Promise.all([
    getTranslations("errores"),
    getTranslations("formulario"),
    getTranslations("menu"),
  ]);
  const fields = failures.filter(({ field }) => field !== undefined).length;
  retryAfter(failures);
  return {
    ...state,
    errors: failures.map(({ code, field, params }) => ({
      field: field ?? "",
      message: errores(code, params),
      ways: (waysOn[code] ?? []).map((door) => ({ href: doorPath(place.perfil, door), label: menu(door) })),
    })),
    summary: {
      title: fields > 0 ? t(`revise.${goal}`, { n: fields }) : t("noSePudo"),
      lead: t(state.scan ? "quedoAnotadoConDocumento" : "quedoAnotado"),
      again: again ? t("deNuevo") : null,
    },
  };
}

/** Where whoever is refused for this reason will want to go. */
const waysOn: Partial<Record<ErrorCode, Tramite[]>> = { identifierTaken: ["recuperar", "actualizar"] };

const newCaptcha = (place: Place) => services().captcha.issue(captchaPurpose(place));

/** Another picture, and none of the letters typed for the one before. */
async function withNewCaptcha(state: FormState, place: Place): Promise<FormState> {
  const { captcha: _, ...values } = state.values;
  return { ...state, values, captchaToken: await newCaptcha(place), captchaPass: null };
}
