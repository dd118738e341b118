import { chileDate, chileTime } from "@/lib/domain/chile-time";
import type { Message } from "@/lib/domain/message";
import type { Lang } from "@/lib/domain/perfil";
import { translator } from "./words";

/**
 * The message in one SMS: at most 160 characters of GSM-7 with the longest values there are
 * (security.md, "Messages"), so no name and no list of what changed.
 */
export function smsText(message: Message, lang: Lang): string {
  const t = translator(lang, "sms");
  switch (message.kind) {
    case "bienvenida":
      // Its link confirms an e-mail address: nothing that arrives by telephone can.
      return t("bienvenida");
    case "claveProvisoria": {
      const { key, hours, url, otec } = message;
      const at = chileTime(new Date(message.at)).slice(0, 5);
      // Whoever did not ask has to be told that somebody else did, though there is no room for a name.
      return otec === undefined
        ? t("claveProvisoria", { key, at, hours, url })
        : t("claveProvisoriaOtec", { key, hours, url });
    }
    case "codigo":
      return t("codigo", { code: message.code, minutes: message.minutes });
    case "claveCambiada":
      return message.url === null ? t("sinEnlace") : t("claveCambiada", { url: message.url });
    case "datosCambiados":
      return message.url === null ? t("sinEnlace") : t("datosCambiados", { url: message.url });
    case "cambioDeshecho":
      return t("cambioDeshecho");
    case "cambioDetenido":
      return t("cambioDetenido");
    case "intentosAjenos":
      return t("intentosAjenos", { url: message.url });
    case "cambioPendiente":
      return t("cambioPendiente", { at: shortInstant(message.effectiveAt), url: message.url });
  }
}

/** `15-03, 10:42` in Chile: digits alone, the same in both languages. */
function shortInstant(instant: string): string {
  const at = new Date(instant);
  const [, month, day] = chileDate(at).split("-");
  return `${day}-${month}, ${chileTime(at).slice(0, 5)}`;
}
