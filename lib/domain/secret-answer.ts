import { fold, lengthOf, tidy } from "./text";

/**
 * Pregunta secreta: their texts are messages under `preguntas`. None asks for what the form or a public record
 * already says, and the answers do not change with time. The ids are stored: never rename one.
 */
export const questionIds = [
  "primeraMascota",
  "primeraEscuela",
  "mejorAmigoInfancia",
  "apodoInfancia",
  "jugueteFavorito",
  "comidaInfancia",
  "calleInfancia",
  "profesorRecordado",
  "primerViaje",
  "cancionInfancia",
] as const;

const MIN_LENGTH = 2;
const MAX_LENGTH = 60;

/** What is hashed and compared: without case, accents, punctuation or extra spaces. `Saint-Marc` is `saint marc`. */
export function normaliseAnswer(raw: string): string {
  return fold(tidy(raw))
    .replace(/['’‘ʼʻ`´.]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** 2–60 characters as written, and at least 2 left to compare: "¿?" and "🐶🐶" are not answers. */
export function answerLengthOk(raw: string): boolean {
  const written = lengthOf(tidy(raw));
  return written >= MIN_LENGTH && written <= MAX_LENGTH && lengthOf(normaliseAnswer(raw)) >= MIN_LENGTH;
}
