import { getRequestConfig } from "next-intl/server";
import { getLang } from "@/lib/i18n/current";
import { messages } from "@/lib/i18n/messages";

/** next-intl is always told es-CL, since `Intl` knows no `ht`: the language shown is that of the messages. */
export default getRequestConfig(async () => ({
  locale: "es-CL",
  timeZone: "America/Santiago",
  messages: messages[await getLang()],
}));
