import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { LanguageSwitch } from "@/components/language-switch";
import { helpLine } from "@/lib/domain/offer";

/** The free line and the language, in sight on every page. */
export async function HelpBar({ formId }: { formId?: string | undefined }) {
  const t = await getTranslations("comun");
  return (
    <section className="barra" aria-label={t("ayudaEIdioma")}>
      <div className="contenedor">
        <a className="tel" href={helpLine.href}>
          <Icon name="tel" />
          <span>{t("ayudaGratis")}</span> <b>{helpLine.shown}</b> <span>{t("horario")}</span>
        </a>
        <LanguageSwitch formId={formId} />
      </div>
    </section>
  );
}
