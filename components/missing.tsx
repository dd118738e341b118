import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";

/**
 * Says that there is no such page. A page that finds this out itself shows it in its own place: `notFound()` in a
 * page sends a white one that only JavaScript fills.
 */
export async function Missing() {
  const t = await getTranslations("noEncontrada");
  return (
    <PageLayout crumb={t("miga")} title={t("titulo")} lead={t("bajada")}>
      <div className="tarjeta pila">
        <p>{t.rich("ayuda", rich)}</p>
        <div className="botones">
          <a className="boton" href="/">
            {t("volver")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}
