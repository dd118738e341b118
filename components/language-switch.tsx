import { getTranslations } from "next-intl/server";
import { type Lang, langs } from "@/lib/domain/perfil";
import { getLang } from "@/lib/i18n/current";

/** Each language calls itself by its own name, whatever the page is in. */
const names: Record<Lang, string> = { es: "Español", ht: "Kreyòl" };

/**
 * The languages, as links; or, on a page with a form (`formId`), as buttons that post `accion=idioma:<lang>` with it,
 * so that what was typed comes back in the other language.
 */
export async function LanguageSwitch({ formId }: { formId?: string | undefined }) {
  const t = await getTranslations("comun");
  const current = await getLang();
  return (
    <nav className="idiomas" aria-label={t("idioma")}>
      {langs.map((lang) =>
        lang === current ? (
          <span key={lang} lang={lang} aria-current="true">
            {names[lang]}
          </span>
        ) : formId ? (
          <button
            type="submit"
            key={lang}
            lang={lang}
            form={formId}
            name="accion"
            value={`idioma:${lang}`}
            formNoValidate
          >
            {names[lang]}
          </button>
        ) : (
          <a key={lang} lang={lang} hrefLang={lang} href={`?lang=${lang}`}>
            {names[lang]}
          </a>
        ),
      )}
    </nav>
  );
}
