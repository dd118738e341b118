import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageLayout } from "@/components/page-layout";
import { type Step, Steps } from "@/components/steps";
import type { Door } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import "@/app/tramite.css";

/** A page of a trámite. `step` is null where the three steps do not apply; `formId` as in `Shell`. */
export async function TramiteLayout(props: {
  perfil: Perfil;
  tramite: Door;
  title: string;
  lead?: ReactNode;
  step: Step | null;
  aside?: ReactNode;
  formId?: string | undefined;
  children: ReactNode;
}) {
  const menu = await getTranslations("menu");
  const perfil = await getTranslations("comun.perfil");
  return (
    <PageLayout
      crumb={menu(props.tramite)}
      tag={perfil(props.perfil)}
      title={props.title}
      lead={props.lead}
      below={props.step && <Steps current={props.step} />}
      aside={props.aside}
      formId={props.formId}
    >
      {props.children}
    </PageLayout>
  );
}
