import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demasiadoGrande");
  return { title: t("titulo"), robots: { index: false } };
}

/** What proxy.ts answers to a post that is too large, at the address it was posted to. */
export default async function TooLarge() {
  const t = await getTranslations("demasiadoGrande");
  // proxy.ts wrote it, so it is a path of ours. Asked for by its own address, this page has nowhere to go back to.
  const path = (await headers()).get("x-path") ?? "/";
  return (
    <PageLayout crumb={t("miga")} title={t("titulo")} lead={t("bajada")}>
      <div className="tarjeta pila">
        <p>{t("reducir")}</p>
        <p>{t("atras")}</p>
        <p>{t.rich("ayuda", rich)}</p>
        <div className="botones">
          <a className="boton" href={path === "/demasiado-grande" || path.startsWith("//") ? "/" : path}>
            {t("volver")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}
