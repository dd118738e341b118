import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { emptyState, type FormState } from "@/components/form-state";
import { faultOf } from "@/lib/adapters/log";
import { Busy } from "@/lib/adapters/queue";
import { doorPath } from "@/lib/domain/offer";
import { type Failure, fail, ok, type Result } from "@/lib/errors";
import { getLang, rememberLang } from "@/lib/i18n/current";
import { isErrorCode } from "@/lib/i18n/error-codes";
import { asLang } from "@/lib/i18n/lang";
import type { Operation } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import { refusalFor } from "@/lib/procedures/wait";
import { echo, heldBack, inFormOrder, readForm } from "@/lib/run";
import { isForm, isTypeable } from "@/lib/typeable";
import { currentResponse } from "@/lib/web/current-response";
import { origin } from "./client-address";
import type { Place } from "./cookies";
import { keepDraft } from "./draft";
import { flushSoon } from "./flush";
import { afterTwin } from "./in-flight";
import { noUpload, readKept, receiveScan } from "./receive-scan";
import { type Goal, type NoticeCode, notify, show, shownFailures, shownNotice } from "./shown";
import { services } from "./wiring";

/** What a procedure is given beside its own input. */
export type Request = { operation: Operation; form: FormData; scanId: string | null };

/** Where to go when the form is done, or what to say while staying on it. */
export type Outcome = { to: string } | { notice: NoticeCode };

type Form<T, S> = {
  place: Place;
  /** What the page before left, for whom this form was drawn: see steps.ts. */
  step: Result<S>;
  schema: z.ZodType<T>;
  goal: Goal;
  scan?: boolean;
  /** Buttons that do something else than sending the whole form, by the value of `accion`. */
  buttons?: ReadonlyMap<string, (request: Request, step: S) => Promise<Result<Outcome>>>;
  send: (input: T, request: Request, step: S) => Promise<Result<Outcome>>;
};

/** Of a form that no other comes before. */
export const noStep = ok(null);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const LANGUAGE = "idioma:";

/**
 * The one way a form is answered: language, limit of the address, upload (first of all, since it has to survive
 * every later refusal), the step, buttons that keep everything as typed, fields, then the procedure. Whatever
 * is refused comes back with all that was typed except keys and answers.
 */
export async function answer<T, S>(previous: FormState, form: FormData, options: Form<T, S>): Promise<FormState> {
  const button = String(form.get("accion") ?? "");
  // Costs nothing, and has to hold for whatever is said from here on: also that one has to wait.
  const lang = button.startsWith(LANGUAGE) ? asLang(button.slice(LANGUAGE.length)) : null;
  if (lang) await rememberLang(lang);
  const state = await echoed(previous, form, options);
  try {
    return await judge(state, form, options, { button, previous });
  } catch (error) {
    unstable_rethrow(error);
    // The error itself may quote what was typed (a failed query does): it ends here.
    services().log.error(faultOf(error), "a form could not be answered");
    return refuse(state, [{ code: "unexpected" }], options);
  }
}

/** The state of a form as it was typed. `previous` comes from the browser and is believed for nothing that matters. */
async function echoed<T, S>(previous: FormState, form: FormData, { place, scan }: Form<T, S>): Promise<FormState> {
  const token = form.get("captchaToken");
  const typed = isForm(form) ? echo(form) : {};
  const found = typeof token === "string" && isTypeable(token) && token !== "";
  const kept = scan ? await readKept(form.get("documentoGuardado")) : null;
  const t = await getTranslations("formulario");
  return {
    ...emptyState(found ? token : await newCaptcha(place), typed, kept?.view),
    turn: (Number(previous?.turn) || 0) + 1,
    again: heldBack(form) ? t("deNuevo") : null,
  };
}

async function judge<T, S>(
  state: FormState,
  form: FormData,
  options: Form<T, S>,
  { button, previous }: { button: string; previous: FormState },
): Promise<FormState> {
  if (!isForm(form)) return refuse(state, [{ code: "unexpected" }], options);
  const { operation, request } = await readRequest(form, options.place);
  const limited = refusalFor(await services().limits.take("address", operation.origin), "address");
  if (limited) return refuse(state, limited.failures, options);

  const received = options.scan ? await unlessBusy(async () => ok(await receiveScan(form, operation))) : ok(noUpload);
  if (!received.ok) return refuse(state, received.failures, options);
  const upload = received.value;
  state.scan = upload.scan?.view ?? null;

  // Before anything is answered: the page around the form may be about somebody else already.
  const { step } = options;
  if (!step.ok) return finish(step, state, options);
  if (button === "refrescar" || button.startsWith(LANGUAGE)) {
    const failures = stillShown(previous, options, upload.failures, state);
    return button === "refrescar"
      ? anotherPicture(state, failures, options)
      : restated(state, failures, options, previous);
  }
  const special = options.buttons?.get(button);
  if (special) return finish(await unlessBusy(() => special(request, step.value)), state, options);

  const read = readForm(options.schema, form, isErrorCode);
  const failures = [...upload.failures, ...(read.ok ? [] : read.failures)];
  if (!read.ok || failures.length > 0) return refuse(state, inFormOrder(options.schema, failures), options);

  const result = await afterTwin(operation.submission, () =>
    unlessBusy(() => options.send(read.value, { ...request, scanId: upload.scan?.id ?? null }, step.value)),
  );
  return finish(result, state, options);
}

/** What a button that only shows the form again goes on showing, with what became of a file that came with it. */
function stillShown<T, S>(previous: FormState, { schema }: Form<T, S>, uploaded: Failure[], { scan }: FormState) {
  const faults = uploaded.filter(({ code }) => code !== "documentoRequired");
  const settled = faults.length > 0 || scan !== null;
  const shown = shownFailures(previous, schema).filter(({ field }) => !(field === "documento" && settled));
  return inFormOrder(schema, [...shown, ...faults]);
}

type Shown = { place: Place; goal: Goal };

async function anotherPicture(state: FormState, failures: Failure[], options: Shown): Promise<FormState> {
  const others = failures.filter(({ field }) => field !== "captcha");
  return { ...(await show(await withNewCaptcha(state, options.place), others, options)), opens: "captcha" };
}

async function restated(state: FormState, failures: Failure[], options: Shown, previous: FormState) {
  const notice = shownNotice(previous);
  return show(notice ? await notify(state, notice) : state, failures, options);
}

/** A full queue is no bug: it is said, and what was typed stays. */
async function unlessBusy<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Busy) return fail("busy");
    throw error;
  }
}

async function readRequest(form: FormData, place: Place) {
  const sent = String(form.get("envio") ?? "");
  const operation: Operation = {
    // Believed only where the work it names is this account's and this trámite's: see accounts.done.
    submission: UUID.test(sent) ? sent : crypto.randomUUID(),
    ...place,
    lang: await getLang(),
    origin: await origin(),
  };
  return { operation, request: { operation, form, scanId: null } };
}

async function finish(result: Result<Outcome>, state: FormState, options: Shown): Promise<FormState> {
  const { place } = options;
  if (result.ok) {
    flushSoon();
    if ("to" in result.value) redirect(result.value.to);
    return notify(state, result.value.notice);
  }
  if (result.failures.some(({ code }) => code === "stepExpired")) {
    // Step 1 again; what was typed after it waits.
    await keepDraft(place, state);
    redirect(`${doorPath(place.perfil, place.tramite)}?paso=vencido`);
  }
  // The procedure may have used the captcha up: a new one, whatever the reason.
  return refuse(await withNewCaptcha(state, place), result.failures, options);
}

function refuse(state: FormState, failures: Failure[], options: Shown): Promise<FormState> {
  retryAfter(failures);
  return show(state, failures, options);
}

/** Says in a header too how long to wait, where a server of ours gives the answer. */
function retryAfter(failures: Failure[]): void {
  const minutes = failures.map(({ code, params }) => (code === "busy" ? 0.1 : Number(params?.minutes ?? 0)));
  const seconds = Math.ceil(Math.max(0, ...minutes) * 60);
  if (seconds > 0) currentResponse.getStore()?.setHeader("Retry-After", seconds);
}

const newCaptcha = (place: Place) => services().captcha.issue(captchaPurpose(place));

/** Another picture, and none of the letters typed for the one before. */
async function withNewCaptcha(state: FormState, place: Place): Promise<FormState> {
  const { captcha: _, ...values } = state.values;
  return { ...state, values, captchaToken: await newCaptcha(place) };
}
