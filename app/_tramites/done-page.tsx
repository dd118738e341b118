import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { HelpCard } from "@/components/help-card";
import { Icon } from "@/components/icon";
import { Shell } from "@/components/shell";
import { Steps } from "@/components/steps";
import type { Place } from "../_server/cookies";
import { EndReceipt } from "./end-receipt";
import "@/app/pagina.css";
import "@/app/tramite.css";
import "@/app/listo.css";

/** The result of a trámite, in place of the guide's dialog: it can be printed, linked and reloaded. */
export async function DonePage({
  place,
  title,
  lead,
  next,
  aside,
  children,
}: {
  place: Place;
  title: string;
  lead: ReactNode;
  /** The one thing to do now. */
  next: { href: string; label: string };
  aside?: ReactNode;
  children: ReactNode;
}) {
  const [menu, comun] = await Promise.all([getTranslations("menu"), getTranslations("comun")]);
  return (
    <Shell>
      <title>{`${title} · Clave SENCE (CS)`}</title>
      <div className="contenedor">
        <Breadcrumbs current={menu(place.tramite)} />
        <div className="tramite">
          <div>
            <div className="titulo">
              {place.tramite !== "registro" && <Steps current={3} />}
              <div className="listo" role="status">
                <Icon name="check" />
                <h1>{title}</h1>
                <p className="bajada">{lead}</p>
                <a className="boton no-imprimir" href={next.href}>
                  {next.label}
                </a>
              </div>
            </div>
            <div className="pila">
              {children}
              <EndReceipt place={place} />
            </div>
          </div>
          <aside className="lado" aria-label={comun("ayuda")}>
            {aside}
            <HelpCard />
          </aside>
        </div>
      </div>
    </Shell>
  );
}
