import { expect, test } from "vitest";
import { isName } from "@/lib/domain/name";

test.each([
  "Marie",
  "Jean-Baptiste",
  "O'Higgins",
  "O’Higgins",
  "Mª José",
  "St. Fleur",
  "Nguyễn",
  "李小龍",
  "Ольга",
  "हिन्दी",
  "N",
])("%s is a name", (text) => expect(isName(text)).toBe(true));

test.each(["", " ", "-", "...", "Marie2", "<b>Marie</b>", "marie@gmail.com", "Marie; Jean", "Marie/Jean", "🐶"])(
  "%j is no name",
  (text) => expect(isName(text)).toBe(false),
);
