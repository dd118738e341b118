import "server-only";
import { RedirectType, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { emptyState, type FormState } from "@/components/form-state";
import { faultOf } from "@/lib/adapters/log";
import { Busy } from "@/lib/adapters/queue";
import { doorPath } from "@/lib/domain/offer";
import { type ErrorCode, type Failure, fail, ok, type Result } from "@/lib/errors";
import { getLang } from "@/lib/i18n/current";
import { isErrorCode } from "@/lib/i18n/error-codes";
import type { Operation } from "@/lib/ports";
import { refusalFor } from "@/lib/procedures/wait";
import { inFormOrder, readForm } from "@/lib/run";
import { isForm } from "@/lib/typeable";
import { currentResponse } from "@/lib/web/current-response";
import { asTyped, chooseLang, LANGUAGE, withNewCaptcha } from "./as-typed";
import { origin } from "./client-address";
import { keepsCookies, type Place } from "./cookies";
import { keepDraft } from "./draft";
import { flushSoon } from "./flush";
import { afterTwin } from "./in-flight";
import { readBrowser } from "./known-browser";
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

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The one way a form is answered: language, limit of the address, upload (first of all, since it has to survive
 * every later refusal), the step, buttons that keep everything as typed, fields, then the procedure. Whatever
 * is refused comes back with all that was typed except keys and answers.
 */
export async function answer<T, S>(previous: FormState, form: FormData, options: Form<T, S>): Promise<FormState> {
  const button = String(form.get("accion") ?? "");
  await chooseLang(button, form);
  const state = await asTyped(previous, form, options);
  try {
    return await judge(state, form, options, { button, previous });
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
  if (!step.ok) return finish(step, state, options, operation);
  if (button === "refrescar") return anotherPicture(state, previous, upload.failures, options);
  if (button.startsWith(LANGUAGE)) return restated(state, previous, upload.failures, options);
  const special = options.buttons?.get(button);
  if (special) return finish(await unlessBusy(() => special(request, step.value)), state, options, operation);

  // It would be lost on the way to the next page, after the work and its tries were spent.
  if (options.place.tramite !== "registro" && !(await keepsCookies())) {
    return refuse(state, [{ code: "cookiesBlocked" }], options);
  }
  const read = readForm(options.schema, form, isErrorCode);
  const failures = [...upload.failures, ...(read.ok ? [] : read.failures)];
  if (!read.ok || failures.length > 0) {
    await showReceipt(options.place, operation);
    return refuse(state, inFormOrder(options.schema, failures), options);
  }

  const result = await afterTwin(operation.submission, () =>
    unlessBusy(() => options.send(read.value, { ...request, scanId: upload.scan?.id ?? null }, step.value)),
  );
  return finish(result, state, options, operation);
}

/**
 * Whoever comes back to a form that is done, and sends it again without its keys or after its step was closed, is shown
 * what was done. What can be read goes to the procedure instead, which knows its own work again.
 */
async function showReceipt(place: Place, { submission }: Operation): Promise<void> {
  const receipt = await receiptOf(place, submission);
  if (receipt) redirect(receipt, RedirectType.replace);
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
    browser: await readBrowser(),
  };
  return { operation, request: { operation, form, scanId: null } };
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

/** What step 1 is told when a later one is closed: see expired.tsx. */
const closedAs = new Map<ErrorCode, string>([
  ["stepExpired", "vencido"],
  ["stepReplaced", "reemplazado"],
]);
