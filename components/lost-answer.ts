import { unstable_isUnrecognizedActionError as isOutdated } from "next/navigation";
import type { FormState } from "./form-state";

/** Ready sentences for a post that got no answer; those of the messages' `formulario.perdida` fit. */
export type LostTexts = {
  sinConexion: { titulo: string; texto: string };
  sinRespuesta: { titulo: string; texto: string; conArchivo: string };
  otraVersion: { titulo: string; texto: string; recargar: string };
  archivo: { titulo: string; texto: string; error: string };
};

type Cause = "sinConexion" | "sinRespuesta" | "otraVersion" | "archivo";

/**
 * The state of a form whose post got no answer: all that was there before, and why. Whether the work was done is not
 * known, so nothing is said of it; the same submission sent again ends in its receipt.
 */
export async function lostAnswer(
  previous: FormState,
  { error, form, texts }: { error: unknown; form: FormData; texts: LostTexts },
): Promise<FormState> {
  const files = [...form.values()].filter((value): value is File => value instanceof File && value.size > 0);
  const cause = await causeOf(error, files);
  const { titulo, texto } = texts[cause];
  const heavy = cause === "sinRespuesta" && files.length > 0 ? ` ${texts.sinRespuesta.conArchivo}` : "";
  const others = previous.errors.filter(({ field }) => field !== "documento");
  const unread = { field: "documento", code: "documentoChanged" as const, message: texts.archivo.error, ways: [] };
  return {
    ...previous,
    turn: previous.turn + 1,
    summary: { title: titulo, lead: texto + heavy },
    notice: null,
    opens: "top",
    outdated: cause === "otraVersion",
    errors: cause === "archivo" ? [...others, unread] : previous.errors,
  };
}

/** A file that changed after it was chosen fails in the same way as the network does: it is read to tell. */
async function causeOf(error: unknown, files: File[]): Promise<Cause> {
  if (isOutdated(error)) return "otraVersion";
  const read = await Promise.allSettled(files.map((file) => file.slice(0, 1).arrayBuffer()));
  if (read.some(({ status }) => status === "rejected")) return "archivo";
  return navigator.onLine ? "sinRespuesta" : "sinConexion";
}
