import { z } from "zod";
import { answerLengthOk, questionIds } from "@/lib/domain/secret-answer";
import { choice, code, line } from "./fragment";

export const respuesta = line
  .refine((text) => text !== "", { error: code("respuestaRequired"), abort: true })
  .refine(answerLengthOk, code("respuestaLength"));

/** Pregunta y respuesta secreta. */
export const secretQuestion = z.object({
  pregunta: choice(questionIds, "preguntaRequired"),
  respuesta,
});
