import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Fieldset } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { rich } from "@/components/rich";
import { doorPath } from "@/lib/domain/offer";
import type { Place } from "../_server/cookies";
import { Expired } from "./expired";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";

type Props = { place: Place; action: FormAction };

/** Step 1: whose clave; and, with the `owner` of a number that is shared, which document. The fields are the children. */
export async function RecuperarIdentify({
  place,
  action,
  owner,
  expired = false,
  children,
}: Props & { owner?: string; expired?: boolean; children: ReactNode }) {
  const t = await getTranslations("recuperar");
  const which = owner !== undefined;
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(`bajada.${place.perfil}`)}
      step={1}
      action={action}
      owner={owner ?? null}
    >
      {expired && <Expired />}
      <Important place={place} />
      <Required />
      <Fieldset id="validar" title={t("informacion")}>
        {which && <p>{t("cualDocumento")}</p>}
        {children}
      </Fieldset>
      <FormButtons send={t("validar")} back={t("volver")} to={which ? doorPath(place.perfil, "recuperar") : "/"} />
    </FormPage>
  );
}

/** Where keys go, and the way to mend that. */
export async function Important({ place }: { place: Place }) {
  const [t, comun] = await Promise.all([getTranslations("recuperar"), getTranslations("comun")]);
  return (
    <Notice kind="warning" title={comun("importante")}>
      <p>
        {t.rich("importante", {
          ...rich,
          a: (text) => <a href={doorPath(place.perfil, "actualizar")}>{text}</a>,
        })}
      </p>
    </Notice>
  );
}
