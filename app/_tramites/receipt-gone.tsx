import "server-only";
import { getTranslations } from "next-intl/server";
import { TramiteLayout } from "@/components/tramite-layout";
import { doorPath } from "@/lib/domain/offer";
import type { Place } from "../_server/cookies";

/** Where a receipt was, once it is shown no more: an empty form would look as if nothing had been done. */
export async function ReceiptGone({ place }: { place: Place }) {
  const t = await getTranslations("comprobante.ausente");
  return (
    <TramiteLayout {...place} title={t("titulo")} lead={t("bajada")} step={null}>
      <title>{`${t("titulo")} · Clave SENCE (CS)`}</title>
      <div className="tarjeta pila">
        <p>{t("texto")}</p>
        <div className="botones">
          <a className="boton" href="/">
            {t("inicio")}
          </a>
          <a className="boton boton--2" href={doorPath(place.perfil, place.tramite)}>
            {t("empezar")}
          </a>
        </div>
      </div>
    </TramiteLayout>
  );
}
