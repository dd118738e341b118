import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { doorPath, offers } from "@/lib/domain/offer";
import { perfiles, tramites } from "@/lib/domain/perfil";

/** The five menus of the header: native disclosures, one open at a time, without JavaScript. */
export async function Menu() {
  const t = await getTranslations("menu");
  const perfil = await getTranslations("comun.perfil");
  return (
    <details className="menu">
      <summary>{t("menu")}</summary>
      <nav aria-label={t("principal")}>
        <ul>
          {tramites.map((tramite) => (
            <Panel key={tramite} title={t(tramite)}>
              {perfiles
                .filter((who) => offers(who, tramite))
                .map((who) => (
                  <Entry key={who} href={doorPath(who, tramite)} name={perfil(who)} detail={t(`detalle.${who}`)} />
                ))}
              {tramite === "recuperar" && offers("juridica", "facilitador") && (
                <Entry
                  href={doorPath("juridica", "facilitador")}
                  name={t("facilitador")}
                  detail={t("detalle.facilitador")}
                />
              )}
            </Panel>
          ))}
          <Panel title={t("informacion")}>
            <Entry href="/informacion#que-es" name={t("queEs")} detail={t("detalle.queEs")} />
            <Entry href="/informacion#paso-a-paso" name={t("guia")} detail={t("detalle.guia")} />
            <Entry href="/informacion#preguntas" name={t("preguntas")} detail={t("detalle.preguntas")} />
          </Panel>
        </ul>
      </nav>
    </details>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <details name="menu">
        <summary>{title}</summary>
        <ul className="panel">{children}</ul>
      </details>
    </li>
  );
}

function Entry({ href, name, detail }: { href: string; name: string; detail: string }) {
  return (
    <li>
      <a href={href}>
        <b>{name}</b>
        {detail}
      </a>
    </li>
  );
}
