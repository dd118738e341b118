/** What a parser makes of a text: its value, or the code of what is wrong, with what that code's sentence needs. */
export type Judged<T, Code extends string> =
  | { ok: true; value: T }
  | { ok: false; code: Code; params?: Record<string, string | number> };
