import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import "../texto.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accesibilidad");
  return { title: t("titulo") };
}

export default async function Accessibility() {
  const t = await getTranslations("accesibilidad");
  return (
    <PageLayout crumb={t("titulo")} title={t("titulo")} lead={t("bajada")}>
      <div className="prosa">
        <section>
          <h2>{t("meta.titulo")}</h2>
          <p>{t("meta.texto")}</p>
        </section>
        <section>
          <h2>{t("puede.titulo")}</h2>
          <ul>{t.rich("puede.lista", rich)}</ul>
        </section>
        <section>
          <h2>{t("limites.titulo")}</h2>
          <ul>{t.rich("limites.lista", rich)}</ul>
        </section>
        <section>
          <h2>{t("reclamo.titulo")}</h2>
          <p>{t.rich("reclamo.texto", rich)}</p>
        </section>
      </div>
    </PageLayout>
  );
}
