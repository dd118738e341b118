import pino from "pino";

/** Structured lines on standard output. Callers never hand it anything personal; as a net, these never show. */
export const makeLog = (level: string) =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["to", "email", "celular", "key", "clave", "code", "token", "nombres", "*.to", "*.email", "*.key"],
      censor: "***",
    },
  });

/**
 * What a log line may say of a bug: its kind, its code and where it came from, never its message, which
 * may quote what somebody typed.
 */
export function faultOf(error: unknown): { error: string; errorCode?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : null;
  // The stack begins with the message, which may hold lines of its own, typed by anybody.
  const at = error.stack
    ?.split(error.message)
    .at(-1)
    ?.split("\n")
    .find((line) => line.trimStart().startsWith("at "))
    ?.trim();
  return { error: cause.name, ...(code && { errorCode: code }), ...(at && { at }) };
}
