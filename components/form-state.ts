import type { ErrorCode, ErrorParams } from "@/lib/errors";

/** One error in the language shown. `field` is empty when the whole form is meant; `ways` lead on. */
export type ShownError = {
  field: string;
  /** What `message` says, to be said again in another language. */
  code: ErrorCode;
  params?: ErrorParams | undefined;
  message: string;
  ways: { href: string; label: string }[];
};

/** What an action answers to a form that was not accepted: everything needed to show it again. */
export type FormState = {
  /** Grows with every answer. */
  turn: number;
  /** What was typed, without keys and answers. */
  values: Record<string, string>;
  /** In the order of the form. */
  errors: ShownError[];
  summary: { title: string; lead: string } | null;
  /** That keys and answers have to be typed anew, which only holds without JavaScript. */
  again: string | null;
  /** Something that went well without ending the form, such as a code that was sent. */
  notice: { code: string; text: string } | null;
  /** Where the page opens: at what is said of the form, or at the picture that was asked for. */
  opens: "top" | "captcha";
  /** The page is of an older version: only a newer one can be sent. */
  outdated: boolean;
  /** The receipt, where the browser keeps no cookie to show it on a page of its own. */
  done: { title: string; lead: string; once: string; rows: (readonly [label: string, value: string])[] } | null;
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
  again: null,
  notice: null,
  opens: "top",
  outdated: false,
  done: null,
  captchaToken,
  captchaPass: null,
  scan,
});
