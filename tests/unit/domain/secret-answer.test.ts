import fc from "fast-check";
import { expect, test } from "vitest";
import { answerLengthOk, normaliseAnswer, questionIds } from "@/lib/domain/secret-answer";
import es from "@/messages/es.json";
import ht from "@/messages/ht.json";

test.each([
  ["  José  LUIS ", "jose luis"],
  ["Ñuñoa", "NUNOA"],
  ["Saint-Marc", "saint marc"],
  ["O'Higgins", "ohiggins"],
  ["O’Higgins", "O'HIGGINS"],
  ["¡El Perro!", "el perro"],
  ["St. Fleur", "st fleur"],
  ["Pe\u0301tion Ville", "Pétion-Ville"],
])("%j and %j are the same answer", (one, other) => {
  expect(normaliseAnswer(one)).toBe(normaliseAnswer(other));
});

test.each([
  ["Firulais", "Firulay"],
  ["Rex 1", "Rex 2"],
  ["दिल", "दाल"],
])("%s and %s are different answers", (one, other) => {
  expect(normaliseAnswer(one)).not.toBe(normaliseAnswer(other));
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      expect(normaliseAnswer(normaliseAnswer(raw))).toBe(normaliseAnswer(raw));
    }),
  );
});

test.each([
  ["Rex", true],
  ["Bo", true],
  ["李龍", true],
  ["a".repeat(60), true],
  ["a".repeat(61), false],
  [`  ${"a".repeat(60)}  `, true],
  ["B", false],
  ["", false],
  ["¿?", false],
  ["🐶🐶", false],
  ["B.", false],
])("%j is long enough and not too long: %s", (raw, fine) => {
  expect(answerLengthOk(raw)).toBe(fine);
});

test("there are ten questions, each with its text in both languages", () => {
  expect(new Set(questionIds).size).toBe(10);
  expect(Object.keys(es.preguntas).sort()).toEqual([...questionIds].sort());
  expect(Object.keys(ht.preguntas).sort()).toEqual([...questionIds].sort());
});
