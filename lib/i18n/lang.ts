import { type Lang, langs } from "@/lib/domain/perfil";
import { cookieOptions } from "@/lib/web/cookie";

/** Remembers the language chosen; also how the choice travels from proxy.ts to the page. */
export const LANG_COOKIE = "lang";

/** How that cookie is set. It lasts a year: nobody should have to choose again at every visit. */
export const langCookie = (siteUrl: string) => cookieOptions(siteUrl, { maxAge: 365 * 24 * 60 * 60 });

/** Other names of the languages we have. */
const alias: Record<string, Lang> = { hat: "ht", spa: "es" };

/** Whoever's browser or system is set to Haiti, most often in French, is served in Kreyòl. */
const ofRegion: Record<string, Lang> = { ht: "ht" };

/**
 * The language that a tag names or comes from, as browsers, systems and posters write it: `ht`, `ht-HT`, `ht_HT.UTF-8`,
 * `HT`, `fr-HT`. `null` when it is none we have.
 */
export function asLang(tag: string | null | undefined): Lang | null {
  const [primary = "", ...rest] = (tag ?? "")
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  const named = langs.find((lang) => lang === primary) ?? own(alias, primary);
  return named ?? rest.map((part) => own(ofRegion, part)).find((lang) => lang !== null) ?? null;
}

const own = (table: Record<string, Lang>, name: string): Lang | null =>
  (Object.hasOwn(table, name) && table[name]) || null;

/** The value of the `lang` attribute for a text in `lang`. */
export const htmlLang = (lang: Lang): string => (lang === "es" ? "es-CL" : "ht");

/**
 * The language to show: `?lang=`, then the cookie, then the best of `Accept-Language`, then Spanish.
 * Values that name no language we have are passed over.
 */
export function pickLang(from: {
  query: string | null | undefined;
  cookie: string | null | undefined;
  acceptLanguage: string | null | undefined;
}): Lang {
  return asLang(from.query) ?? asLang(from.cookie) ?? bestAccepted(from.acceptLanguage ?? "") ?? "es";
}

/** RFC 9110 §12.5.4: `ht-HT;q=0.8` asks for `ht` at four fifths; `q=0` refuses it; of equals the first one wins. */
function bestAccepted(header: string): Lang | null {
  let best: { lang: Lang; quality: number } | null = null;
  for (const range of header.split(",").slice(0, 20)) {
    const [tag = "", ...params] = range.split(";").map((part) => part.trim().toLowerCase());
    const lang = asLang(tag);
    const weight = params.find((param) => param.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    if (lang && quality > 0 && quality > (best?.quality ?? 0)) best = { lang, quality };
  }
  return best?.lang ?? null;
}
