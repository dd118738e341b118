import { getTranslations } from "next-intl/server";

/** Home / this page. */
export async function Breadcrumbs({ current }: { current: string }) {
  const t = await getTranslations("comun");
  return (
    <nav className="migas" aria-label={t("estaEn")}>
      <a href="/">{t("inicio")}</a>
      <span aria-current="page">{current}</span>
    </nav>
  );
}
