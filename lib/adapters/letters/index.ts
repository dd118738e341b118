import { langs } from "@/lib/domain/perfil";
import type { DueDelivery, Letter } from "@/lib/ports";
import { layoutHtml } from "./layout";
import { layoutPlain } from "./plain";
import { smsText } from "./sms";
import { wordsOf } from "./words";

/**
 * Puts a queued message into words: an e-mail in both languages, the account's first, or an SMS in the account's.
 * Throws when a sentence is missing or incomplete.
 */
export async function writeLetter(delivery: DueDelivery, siteUrl: string): Promise<Letter> {
  const { id, channel, to, lang, message } = delivery;
  const words = wordsOf(message, lang);
  const letter = { id, to, lang, kind: message.kind, subject: words.subject };
  if (channel === "sms") return { ...letter, text: smsText(message, lang), html: null };
  const [other = lang] = langs.filter((one) => one !== lang);
  const both: Parameters<typeof layoutHtml>[0] = [words, wordsOf(message, other)];
  return { ...letter, text: layoutPlain(both, siteUrl), html: layoutHtml(both, siteUrl) };
}
