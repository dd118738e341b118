import type { ErrorCode } from "@/lib/errors";
import messages from "@/messages/es.json";

/** Tells the codes of our own rules from sentences that a library made up. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(messages.errores, text);
