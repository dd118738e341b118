import { getTranslations } from "next-intl/server";
import { Menu } from "@/components/menu";

/** The mark, which leads home, and the menus. */
export async function Header() {
  const t = await getTranslations("comun");
  return (
    <header className="cabecera">
      <div className="contenedor">
        <a className="marca" href="/" aria-label={t("marca")}>
          <svg aria-hidden="true">
            <use href="/iconos.svg#marca" />
          </svg>
          <span>
            Clave <b>SENCE</b>
          </span>
        </a>
        <Menu />
      </div>
    </header>
  );
}
