import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("noEncontrada");
  return { title: t("titulo") };
}

export default async function NotFound() {
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
