/** What an action answers to a form that was not accepted: everything needed to show it again. */
export type FormState = {
  /** Grows with every answer; fields that cannot be told a new default are remounted by it. */
  turn: number;
  /** What was typed, without keys and answers. */
  values: Record<string, string>;
  /** In the order of the form, in the language shown. `field` is empty when the whole form is meant; `ways` lead on. */
  errors: { field: string; message: string; ways: { href: string; label: string }[] }[];
  /** `again`: that keys and answers have to be typed anew, which only holds without JavaScript. */
  summary: { title: string; lead: string; again: string | null } | null;
  /** Something that went well without ending the form, such as a code that was sent. */
  notice: string | null;
  captchaToken: string;
  /** What stands for a captcha already answered, so that nobody answers it again to mend an error. */
  captchaPass: string | null;
  scan: { token: string; name: string; size: number } | null;
};

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const emptyState = (
  captchaToken: string,
  values: Record<string, string> = {},
  scan: FormState["scan"] = null,
): FormState => ({
  turn: 0,
  values,
  errors: [],
  summary: null,
  notice: null,
  captchaToken,
  captchaPass: null,
  scan,
});
