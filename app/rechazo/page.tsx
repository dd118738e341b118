import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import { pageAt } from "@/lib/web/page-at";
import { REASON_HEADER } from "@/lib/web/refusal";

/** Of the reasons, those that a person can do something about have sentences of their own. */
async function why() {
  return (await headers()).get(REASON_HEADER) === "origen" ? "origen" : "ilegible";
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rechazo");
  return { title: t(`${await why()}.titulo`), robots: { index: false } };
}

/** What proxy.ts answers to a request that is no form of ours, at the address it was sent to. */
export default async function Refused() {
  const [t, reason, sent] = await Promise.all([getTranslations("rechazo"), why(), headers()]);
  return (
    <PageLayout crumb={t("miga")} title={t(`${reason}.titulo`)} lead={t(`${reason}.bajada`)}>
      <div className="tarjeta pila">
        <p>{t(`${reason}.hacer`)}</p>
        <p>{t.rich("ayuda", rich)}</p>
        <div className="botones">
          <a className="boton" href={pageAt(sent.get("x-path"))}>
            {t("volver")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}
