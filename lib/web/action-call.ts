/*
 * How React and Next write the call of a server action into a form. Whatever else comes is junk that they would
 * answer with a bare 500 and a stack in the log.
 */

/** A byte that tells the kind and which arguments are used, and a digest. */
const ID = /^([0-9a-f]{2})[0-9a-f]{40}$/;

export const isActionId = (text: string): boolean => ID.test(text);

/** How many arguments the action of that id takes; the last one is always the form. */
function arity(id: string): number {
  const info = Number.parseInt(ID.exec(id)?.[1] ?? "0", 16);
  return [...((info >> 1) & 0x3f).toString(2)].filter((bit) => bit === "1").length;
}

/** JavaScript's call: field `0` holds the arguments, of which the last refers to the form. */
export function isCall(id: string, root: FormDataEntryValue | null): boolean {
  const given = listIn(root);
  const form = given?.pop();
  return given?.length === arity(id) - 1 && typeof form === "string" && /^\$K[0-9a-f]+$/.test(form) && isPlain(given);
}

/**
 * The calls in a form that was sent without JavaScript: its own, and that of the button that sent it.
 *
 * @returns the ids; `null` when there is none, or one that is no call.
 */
export function callsIn(form: FormData): string[] | null {
  const names = [...form.keys()].filter((name) => /^\$ACTION_(ID|REF)_/.test(name));
  // Before any is looked up: each look goes through the whole form.
  if (names.length === 0 || names.length > MOST_CALLS) return null;
  const direct = names.filter((name) => name.startsWith("$ACTION_ID_")).map((name) => name.slice("$ACTION_ID_".length));
  const bound = names.filter((name) => name.startsWith("$ACTION_REF_")).map((name) => boundIn(form, name));
  const ids = [...direct.map((id) => (isActionId(id) && arity(id) === 1 ? id : null)), ...bound];
  const whole = ids.filter((id) => id !== null);
  return whole.length === ids.length ? whole : null;
}

/** The form's, and its button's. */
const MOST_CALLS = 2;

/** `$ACTION_REF_1` stands for `$ACTION_1:0`, which names the action and the field with what it is bound to. */
function boundIn(form: FormData, name: string): string | null {
  const prefix = `$ACTION_${name.slice("$ACTION_REF_".length)}:`;
  const [described, ...more] = form.getAll(`${prefix}0`);
  const [, id = "", field] = /^\{"id":"([0-9a-f]+)","bound":(?:null|"\$@([0-9a-f]+)")\}$/.exec(String(described)) ?? [];
  if (more.length > 0 || !isActionId(id)) return null;
  const given = field === undefined ? [] : listIn(form.get(`${prefix}${Number.parseInt(field, 16)}`));
  return given?.length === arity(id) - 1 && isPlain(given) ? id : null;
}

function listIn(text: FormDataEntryValue | null): unknown[] | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Deeper than the state of any form. */
const DEEPEST = 20;

/** Made of nothing but text, numbers and the like: React writes everything else as a text that begins with one `$`. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  if (value === null || typeof value !== "object") return true;
  return depth < DEEPEST && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}
