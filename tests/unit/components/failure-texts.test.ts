import { expect, it } from "vitest";
import { failureTexts } from "@/components/failure-texts";
import { langs } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";

it.each(langs)("says in %s what the messages say", (lang) => {
  expect(failureTexts[lang]).toEqual(messages[lang].falla);
});
