import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import { pageAt } from "@/lib/web/page-at";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demasiadoGrande");
  return { title: t("titulo"), robots: { index: false } };
}

/** What proxy.ts answers to a post that is too large, at the address it was posted to. */
export default async function TooLarge() {
  const t = await getTranslations("demasiadoGrande");
  const path = pageAt((await headers()).get("x-path"));
  return (
    <PageLayout crumb={t("miga")} title={t("titulo")} lead={t("bajada")}>
      <div className="tarjeta pila">
        <p>{t("reducir")}</p>
        <p>{t("atras")}</p>
        <p>{t.rich("ayuda", rich)}</p>
        <div className="botones">
          <a className="boton" href={path}>
            {t("volver")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}
