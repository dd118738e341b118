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
import type { Query } from "./query";
import { Validated } from "./validated";
import type { SharedNumber } from "./which";

type Props = { place: Place; action: FormAction };

/** Step 1: whose clave; and, with a number that is `shared`, which document. The fields are the children. */
export async function RecuperarIdentify({
  place,
  action,
  shared,
  paso,
  children,
}: Props & { shared?: SharedNumber; paso?: Query["paso"]; children: ReactNode }) {
  const t = await getTranslations("recuperar");
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(`bajada.${place.perfil}`)}
      step={1}
      action={action}
      owner={shared?.owner ?? null}
    >
      <Expired place={place} paso={paso} />
      <Important place={place} />
      <Required />
      {shared && <Validated place={place} shown={shared.shown} said="ingresado" />}
      <Fieldset id="validar" title={t("informacion")}>
        {shared && <p>{t("cualDocumento")}</p>}
        {children}
      </Fieldset>
      <FormButtons send={t("validar")} back={t("volver")} to={shared ? doorPath(place.perfil, "recuperar") : "/"} />
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
