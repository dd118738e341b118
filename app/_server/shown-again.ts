import "server-only";
import type { z } from "zod";
import type { FormState } from "@/components/form-state";
import type { Failure } from "@/lib/errors";
import { inFormOrder } from "@/lib/run";
import { withNewCaptcha } from "./as-typed";
import type { Place } from "./cookies";
import { type Goal, notify, show, shownFailures, shownNotice } from "./shown";

/* The answers to buttons that judge nothing: what the form said before is said again. */

type Shown = { place: Place; goal: Goal; schema: z.core.$ZodType };

/** After "Refrescar": another picture, and the errors that it does not mend. */
export async function anotherPicture(
  state: FormState,
  previous: FormState,
  uploaded: Failure[],
  options: Shown,
): Promise<FormState> {
  const failures = stillShown(state, previous, uploaded, options).filter(({ field }) => field !== "captcha");
  return { ...(await show(await withNewCaptcha(state, options.place), failures, options)), opens: "captcha" };
}

/** After a change of language: all that was said, in the new one. */
export async function restated(
  state: FormState,
  previous: FormState,
  uploaded: Failure[],
  options: Shown,
): Promise<FormState> {
  const notice = shownNotice(previous);
  const failures = stillShown(state, previous, uploaded, options);
  return show(notice ? await notify(state, notice) : state, failures, options);
}

/** What the form goes on showing, with what became of a file that came with the button. */
function stillShown({ scan }: FormState, previous: FormState, uploaded: Failure[], { schema }: Shown): Failure[] {
  const faults = uploaded.filter(({ code }) => code !== "documentoRequired");
  const settled = faults.length > 0 || scan !== null;
  const shown = shownFailures(previous, schema).filter(({ field }) => !(field === "documento" && settled));
  return inFormOrder(schema, [...shown, ...faults]);
}
