import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { HelpCard } from "@/components/help-card";
import { Shell } from "@/components/shell";
import { getLang } from "@/lib/i18n/current";
import "@/app/pagina.css";

/** An inner page: where it is, its title, what it holds, and a side column that ends with the help line. */
export async function PageLayout(props: {
  /** What the breadcrumbs call this page. */
  crumb: string;
  title: string;
  tag?: string;
  lead?: ReactNode;
  /** Goes under the lead, within the heading. */
  below?: ReactNode;
  aside?: ReactNode;
  formId?: string | undefined;
  children: ReactNode;
}) {
  const t = await getTranslations("comun");
  // What is not the form is made anew in another language: see field.tsx.
  const lang = await getLang();
  return (
    <Shell formId={props.formId}>
      <div className="contenedor">
        <Breadcrumbs current={props.crumb} />
        <div className="tramite">
          <div>
            <div className="titulo" key={lang}>
              {props.tag && <p className="etiqueta">{props.tag}</p>}
              <h1>{props.title}</h1>
              {props.lead && <p className="bajada">{props.lead}</p>}
              {props.below}
            </div>
            {props.children}
          </div>
          <aside key={lang} className="lado" aria-label={t("ayuda")}>
            {props.aside}
            <HelpCard />
          </aside>
        </div>
      </div>
    </Shell>
  );
}
