import type messages from "@/messages/es.json";

/** Every expected failure is a key of the messages: an untranslated one does not compile. */
export type ErrorCode = keyof (typeof messages)["errores"];

/** What a sentence needs to be complete, such as the minutes to wait. */
export type ErrorParams = Record<string, string | number>;

/** A failure of one form field, or of the whole form when `field` is absent. */
export type Failure = {
  code: ErrorCode;
  field?: string;
  params?: ErrorParams;
};

/** A value, or why there is none. Only bugs throw. */
export type Result<T> = { ok: true; value: T } | { ok: false; failures: Failure[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, field?: string, params?: ErrorParams): { ok: false; failures: Failure[] } => ({
  ok: false,
  failures: [{ code, ...(field && { field }), ...(params && { params }) }],
});
