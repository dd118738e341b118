import { getTranslations } from "next-intl/server";
import { HelpLine } from "@/components/rich";

/** Where to call, who runs this, and the pages about it. */
export async function Footer() {
  const t = await getTranslations("comun");
  return (
    <footer className="pie">
      <div className="contenedor">
        <div>
          <h2>{t("pie.titulo")}</h2>
          <HelpLine className="numero" />
          <p>{t("pie.llamada")}</p>
        </div>
        <div>
          <p lang="es">{t("pie.servicio")}</p>
          <ul>
            <li>
              <a href="/privacidad">{t("pie.privacidad")}</a>
            </li>
            <li>
              <a href="/accesibilidad">{t("pie.accesibilidad")}</a>
            </li>
            <li>
              <a href="https://www.sence.gob.cl">www.sence.gob.cl</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
