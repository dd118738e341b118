"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import type { FormAction, FormState } from "./form-state";
import { type LostTexts, lostAnswer } from "./lost-answer";

/**
 * The state of a form and the two ways to send it: `action`, which the browser posts by itself without JavaScript, and
 * `send`, which calls the server in place. What `send` gets no answer to leaves the form as it is, and says why.
 */
export function useSending(
  action: FormAction,
  initial: FormState,
  { texts, kept }: { texts: LostTexts; kept: Pick<FormState, "values" | "scan"> | null },
) {
  const [served, native] = useActionState(action, initial);
  // What a reload kept stands in the page as if the server had drawn it, also when the next answer is lost.
  const drawn = (state: FormState) => (kept && state.turn === 0 ? { ...state, ...kept } : state);
  const [state, send, pending] = useActionState(async (last: FormState, form: FormData) => {
    const previous = drawn(last);
    try {
      const answer: FormState | undefined = await action(previous, form);
      if (answer) return answer;
      throw new Error("the answer was somebody else's");
    } catch (error) {
      // A redirect is an answer.
      unstable_rethrow(error);
      return lostAnswer(previous, { error, form, texts });
    }
  }, served);
  return { state: drawn(state), action: native, send, pending };
}
