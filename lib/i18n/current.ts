import { cookies } from "next/headers";
import type { Lang } from "@/lib/domain/perfil";
import { env } from "@/lib/env";
import { asLang, LANG_COOKIE, langCookie } from "@/lib/i18n/lang";

/**
 * The language of this request. proxy.ts has already written its choice into the request's cookie, so there is one
 * place to look; and a server action that calls `rememberLang` is obeyed by the page rendered after it.
 */
export async function getLang(): Promise<Lang> {
  return asLang((await cookies()).get(LANG_COOKIE)?.value) ?? "es";
}

/** Switches the language from a server action, for the page that follows and for later visits. */
export async function rememberLang(lang: Lang): Promise<void> {
  (await cookies()).set(LANG_COOKIE, lang, langCookie(env().SITE_URL));
}
