import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import { env } from "@/lib/env";
import "../texto.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacidad");
  return { title: t("titulo") };
}

export default async function Privacy() {
  const t = await getTranslations("privacidad");
  return (
    <PageLayout crumb={t("titulo")} title={t("titulo")} lead={t("bajada")}>
      <div className="prosa">
        <section>
          <h2>{t("datos.titulo")}</h2>
          <ul>{t.rich("datos.lista", rich)}</ul>
          <p>{t("datos.uso")}</p>
        </section>
        <section>
          <h2>{t("cuidado.titulo")}</h2>
          <ul>{t.rich("cuidado.lista", rich)}</ul>
        </section>
        <section>
          <h2>{t("tiempo.titulo")}</h2>
          <ul>{t.rich("tiempo.lista", { ...rich, dias: env().SCAN_RETENTION_DAYS })}</ul>
        </section>
        <section>
          <h2>{t("terceros.titulo")}</h2>
          <p>{t("terceros.texto")}</p>
          <p>{t("terceros.otec")}</p>
        </section>
        <section>
          <h2>{t("cookies.titulo")}</h2>
          <p>{t("cookies.texto")}</p>
        </section>
        <section>
          <h2>{t("derechos.titulo")}</h2>
          <p>{t.rich("derechos.texto", rich)}</p>
        </section>
      </div>
    </PageLayout>
  );
}
