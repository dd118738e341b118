import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import type { Door } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";

export async function soonMetadata(perfil: Perfil, door: Door): Promise<Metadata> {
  const menu = await getTranslations("menu");
  const name = await getTranslations("comun.perfil");
  return { title: `${menu(door)}, ${name(perfil)}`, robots: { index: false } };
}

/** A door that is not open yet: says so, and who helps meanwhile. */
export async function SoonPage({ perfil, door }: { perfil: Perfil; door: Door }) {
  const t = await getTranslations("pronto");
  const menu = await getTranslations("menu");
  const name = await getTranslations("comun.perfil");
  return (
    <PageLayout crumb={menu(door)} tag={name(perfil)} title={t("titulo", { tramite: menu(door) })} lead={t("bajada")}>
      <div className="tarjeta pila">
        <p>{t.rich("mientras", rich)}</p>
        <div className="botones">
          <a className="boton" href="/">
            {t("volver")}
          </a>
          <a className="boton boton--2" href="/informacion">
            {menu("informacion")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}
