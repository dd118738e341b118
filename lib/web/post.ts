import { isForm as hasFieldsOfAForm } from "../typeable";
import { callsIn, isActionId, isCall } from "./action-call";
import type { KnownActions } from "./known-actions";

/** What a post to a page is. */
export type Post =
  /** The call of an action of ours. */
  | { is: "action" }
  /** Junk, cut short, or none of our forms. */
  | { is: "unreadable" }
  /** Of a page of another build, whose action is not here; `form` without JavaScript only. */
  | { is: "outdated"; form: FormData | null };

/** Reads a post before Next does, which would answer what it cannot read with a bare 500. */
export async function readPost(request: Pick<Request, "headers" | "formData">, known: KnownActions): Promise<Post> {
  const id = request.headers.get("next-action");
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (!isForm || (id !== null && !isActionId(id))) return { is: "unreadable" };
  if (id !== null && !known.anywhere(id)) return { is: "outdated", form: null };
  const form = await request.formData().catch(() => null);
  // Told by their number first: to look closer at a hundred thousand fields takes minutes.
  if (!form || !hasFieldsOfAForm(form)) return { is: "unreadable" };
  if (id !== null) return { is: isCall(id, form.get("0")) ? "action" : "unreadable" };
  const ids = callsIn(form);
  if (!ids) return { is: "unreadable" };
  return ids.every(known.here) ? { is: "action" } : { is: "outdated", form };
}
