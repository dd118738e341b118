import "server-only";
import { RedirectType, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { emptyState, type FormState } from "@/components/form-state";
import { faultOf } from "@/lib/adapters/log";
import { doorPath } from "@/lib/domain/offer";
import { type ErrorCode, type Failure, ok, type Result } from "@/lib/errors";
import { isErrorCode } from "@/lib/i18n/error-codes";
import type { Operation } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import { refusalFor } from "@/lib/procedures/wait";
import { inFormOrder, readForm } from "@/lib/run";
import { isForm } from "@/lib/typeable";
import { asTyped, chooseLang, LANGUAGE, withNewCaptcha } from "./as-typed";
import { retryAfter, unlessBusy } from "./busy";
import { keepsCookies, type Place } from "./cookies";
import { keepDraft } from "./draft";
import { flushSoon } from "./flush";
import { afterTwin } from "./in-flight";
import { readOperation } from "./operation";
import { noUpload, receiveScan } from "./receive-scan";
import { type Goal, type NoticeCode, notify, show } from "./shown";
import { anotherPicture, restated } from "./shown-again";
import { receiptOf } from "./steps";
import { services } from "./wiring";

/** What a procedure is given beside its own input. */
export type Request = { operation: Operation; form: FormData; scanId: string | null };

/**
 * Where to go when the form is done, the `last` one for good; what to say while staying on it; or what was done, where
 * the browser keeps nothing that would show it on another page.
 */
export type Outcome = { to: string; last?: true } | { notice: NoticeCode } | { done: NonNullable<FormState["done"]> };

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

type Shown = Pick<Form<unknown, unknown>, "place" | "goal">;

/** Of a form that no other comes before. */
export const noStep = ok(null);

/**
 * The one way a form is answered: language, limit of the address, upload (first of all, since it has to survive
 * every later refusal), the step, buttons that keep everything as typed, fields, then the procedure. Whatever
 * is refused comes back with all that was typed except keys and answers.
 */
export async function answer<T, S>(previous: FormState, form: FormData, options: Form<T, S>): Promise<FormState> {
  await chooseLang(buttonOf(form), form);
  const state = await asTyped(previous, form, options);
  try {
    return await judge(state, form, options, previous);
  } catch (error) {
    unstable_rethrow(error);
    // The error itself may quote what was typed (a failed query does): it ends here.
    services().log.error(faultOf(error), "a form could not be answered");
    return refuse(state, [{ code: "unexpected" }], options);
  }
}

async function judge<T, S>(
  state: FormState,
  form: FormData,
  options: Form<T, S>,
  previous: FormState,
): Promise<FormState> {
  if (!isForm(form)) return refuse(state, [{ code: "unexpected" }], options);
  const operation = await readOperation(form, options.place);
  const limited = refusalFor(await services().limits.take("address", operation.origin), "address");
  if (limited) return refuse(state, limited.failures, options);
  // The second click of a double click waits for the first from here on: both have the same captcha and file.
  return afterTwin(operation.submission, () => judgeOne(state, options, { operation, form, scanId: null }, previous));
}

async function judgeOne<T, S>(
  state: FormState,
  options: Form<T, S>,
  request: Request,
  previous: FormState,
): Promise<FormState> {
  const { operation, form } = request;
  const { step } = options;
  const button = buttonOf(form);
  const special = options.buttons?.get(button);
  const reads = step.ok && button !== REFRESH && !button.startsWith(LANGUAGE) && !special;
  const purpose = captchaPurpose(options.place);
  const upload = options.scan ? await receiveScan(form, operation, { purpose, reads }) : noUpload;
  state.scan = upload.scan?.view ?? null;
  if (upload.pass) state.captchaPass = upload.pass;

  // Before anything is answered: the page around the form may be about somebody else already.
  if (!step.ok) return finish(step, state, options, operation);
  if (button === REFRESH) return anotherPicture(state, previous, upload.failures, options);
  if (button.startsWith(LANGUAGE)) return restated(state, previous, upload.failures, options);
  if (special) return finish(await unlessBusy(() => special(request, step.value)), state, options, operation);

  // It would be lost on the way to the next page, after the work and its tries were spent.
  if (options.place.tramite !== "registro" && !(await keepsCookies())) {
    return refuse(state, [{ code: "cookiesBlocked" }], options);
  }
  // Answered when the file was read: letters serve once.
  if (upload.pass) form.set("captchaProof", upload.pass);
  const read = readForm(options.schema, form, isErrorCode);
  const failures = [...upload.failures, ...(read.ok ? [] : read.failures)];
  // Whatever the way here: nothing is done with a file that nobody has read.
  if (options.scan && !upload.id && failures.length === 0)
    failures.push({ code: "documentoRequired", field: "documento" });
  if (!read.ok || failures.length > 0) {
    await showReceipt(options.place, operation);
    const used = upload.failures.some(({ field }) => field === "captcha");
    const shown = used ? await withNewCaptcha(state, options.place) : state;
    return refuse(shown, inFormOrder(options.schema, failures), options);
  }

  const result = await unlessBusy(() => options.send(read.value, { ...request, scanId: upload.id }, step.value));
  return finish(result, state, options, operation);
}

/** Which button was pressed; an empty text is the one that sends the form. */
const buttonOf = (form: FormData): string => String(form.get("accion") ?? "");

const REFRESH = "refrescar";

/**
 * Whoever comes back to a form that is done, and sends it again without its keys or after its step was closed, is shown
 * what was done. What can be read goes to the procedure instead, which knows its own work again.
 */
async function showReceipt(place: Place, { submission }: Operation): Promise<void> {
  const receipt = await receiptOf(place, submission);
  if (receipt) redirect(receipt, RedirectType.replace);
}

async function finish(
  result: Result<Outcome>,
  state: FormState,
  options: Shown,
  operation: Operation,
): Promise<FormState> {
  const { place } = options;
  if (result.ok) {
    flushSoon();
    const outcome = result.value;
    if ("done" in outcome) return { ...emptyState(state.captchaToken), turn: state.turn, done: outcome.done };
    if ("notice" in outcome) return notify(state, outcome.notice);
    // In place of the form: whoever goes "back" from a receipt must not find what was typed.
    redirect(outcome.to, outcome.last ? RedirectType.replace : RedirectType.push);
  }
  const closed = result.failures.find(({ code }) => closedAs.has(code));
  if (closed) {
    await showReceipt(place, operation);
    // Step 1 again; what was typed after it waits.
    await keepDraft(place, state);
    redirect(`${doorPath(place.perfil, place.tramite)}?paso=${closedAs.get(closed.code)}`);
  }
  if (result.failures.some(({ code }) => code === "formUsed")) state.values.envio = crypto.randomUUID();
  // The procedure may have used the captcha up: a new one, whatever the reason.
  return refuse(await withNewCaptcha(state, place), result.failures, options);
}

function refuse(state: FormState, failures: Failure[], options: Shown): Promise<FormState> {
  retryAfter(failures);
  return show(state, failures, options);
}

/** What step 1 is told when a later one is closed: see expired.tsx. */
const closedAs = new Map<ErrorCode, string>([
  ["stepExpired", "vencido"],
  ["stepReplaced", "reemplazado"],
]);
