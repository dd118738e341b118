import { getTranslations } from "next-intl/server";
import { Icon, type IconName } from "@/components/icon";
import { rich } from "@/components/rich";
import { type Door, doorPath, perfilTramites } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import { getLang } from "@/lib/i18n/current";
import { messages } from "@/lib/i18n/messages";

const perfilIcons: Record<Perfil, IconName> = { natural: "cedula", juridica: "edificio", migrante: "mundo" };

const doorIcons: Record<Door, IconName> = {
  registro: "alta",
  recuperar: "recupera",
  cambiar: "cambia",
  actualizar: "edita",
  facilitador: "fac",
};

/** One profile on the home page: what it needs, and everything it can do. Offices only know its Spanish name. */
export async function ProfileCard({ perfil }: { perfil: Perfil }) {
  const t = await getTranslations("inicio");
  const name = await getTranslations("comun.perfil");
  const lang = await getLang();
  const id = `perfil-${perfil}`;
  return (
    <section className="perfil" aria-labelledby={id}>
      <header>
        <Icon name={perfilIcons[perfil]} />
        <h2 id={id}>{name(perfil)}</h2>
        <p>
          {lang !== "es" && (
            <>
              <span lang="es">{messages.es.comun.perfil[perfil]}</span>,{" "}
            </>
          )}
          {t(`quien.${perfil}`)}
        </p>
      </header>
      <p className="necesita">{t.rich(`necesita.${perfil}`, rich)}</p>
      <ul className="acciones">
        {perfilTramites[perfil].map((door) => (
          <li key={door}>
            <a href={doorPath(perfil, door)}>
              <Icon name={doorIcons[door]} />
              {t(`acciones.${door}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
