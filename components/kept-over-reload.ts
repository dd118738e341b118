import { isCarried } from "@/lib/domain/secret-fields";
import type { FormState } from "./form-state";

/*
 * What was typed, over a reload that the person asked for because the page is of an older version. It waits in the
 * tab for that moment only: who comes to a shared machine next must find nothing.
 */

type Kept = Pick<FormState, "values" | "scan">;

/** A reload takes seconds: whatever is older was left behind by one that led elsewhere. */
const KEPT_MS = 60_000;

const PREFIX = "formulario:";

const keyHere = () => `${PREFIX}${location.pathname}${location.search}`;

/** Reloads the page; `takeKept` finds there what stood in `form`, without keys, answers and files. */
export function reloadKeeping(form: HTMLFormElement, scan: FormState["scan"]): void {
  const typed = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && isCarried(name));
  try {
    sessionStorage.setItem(keyHere(), JSON.stringify({ at: Date.now(), values: Object.fromEntries(typed), scan }));
  } catch {
    // Storage may be forbidden: then the reload alone has to do.
  }
  location.reload();
}

/** What the last reload kept for this page, once. */
export function takeKept(): Kept | null {
  try {
    const text = sessionStorage.getItem(keyHere());
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    return text ? read(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

function read(kept: unknown): Kept | null {
  const { at, values, scan } = Object(kept);
  if (!(Date.now() - at < KEPT_MS)) return null;
  const texts = Object.entries(Object(values)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const { token, name, size } = Object(scan);
  const whole = typeof token === "string" && typeof name === "string" && typeof size === "number";
  return { values: Object.fromEntries(texts), scan: whole ? { token, name, size } : null };
}
