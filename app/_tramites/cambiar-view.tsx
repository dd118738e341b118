import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CaptchaFields } from "@/components/fields/captcha";
import { CurrentClaveField, NewClaveFields } from "@/components/fields/clave";
import { Fieldset } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { rich } from "@/components/rich";
import { maskEmail } from "@/lib/domain/mask";
import { doorPath } from "@/lib/domain/offer";
import type { Receipt } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { DonePage } from "./done-page";
import { Expired } from "./expired";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import type { Query } from "./query";
import { ReceiptCard } from "./receipt";
import { Validated } from "./validated";
import type { SharedNumber } from "./which";

type Props = { place: Place; action: FormAction };

/**
 * Step 1: the identifier (the children) and the clave that is to be changed; or, with the `owner` of a number that is
 * shared, which document it is, and the clave.
 */
export async function CambiarOpen({
  place,
  action,
  shared,
  paso,
  children,
}: Props & { shared?: SharedNumber; paso?: Query["paso"]; children: ReactNode }) {
  const [t, comun] = await Promise.all([getTranslations("cambiar"), getTranslations("comun")]);
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(`bajada.${place.perfil}`)}
      step={1}
      action={action}
      owner={shared?.owner ?? null}
      aside={<KeepItSafe />}
    >
      <Expired place={place} paso={paso} />
      <Notice kind="warning" title={comun("importante")}>
        <p>
          {t.rich("importante", {
            ...rich,
            a: (text) => <a href={doorPath(place.perfil, "actualizar")}>{text}</a>,
          })}
        </p>
      </Notice>
      <Required />
      {shared && <Validated place={place} shown={shared.shown} said="ingresado" />}
      <Fieldset id="validar" title={t("validarDatos")}>
        {shared && <p>{t("cualDocumento")}</p>}
        {children}
        <CurrentClaveField />
        <p className="ayuda" key={t("titulo")}>
          {t.rich("noValida", { a: (text) => <a href={doorPath(place.perfil, "recuperar")}>{text}</a> })}
        </p>
      </Fieldset>
      <FormButtons send={t("validar")} back={t("volver")} to={shared ? doorPath(place.perfil, "cambiar") : "/"} />
    </FormPage>
  );
}

/** Step 2: the new clave. */
export async function CambiarNew({ place, action, owner, shown }: Props & { owner: string; shown: string }) {
  const t = await getTranslations("cambiar");
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t("bajadaNueva")}
      step={2}
      action={action}
      owner={owner}
      aside={<KeepItSafe />}
    >
      <Validated place={place} shown={shown} said="validado" />
      <Required />
      <Fieldset id="nueva" title={t("cambiarCs")}>
        <NewClaveFields changing />
      </Fieldset>
      <CaptchaFields purpose={captchaPurpose(place)} />
      <FormButtons send={t("cambiarClave")} back={t("volver")} to={doorPath(place.perfil, "cambiar")} />
    </FormPage>
  );
}

export async function CambiarDone({ place, receipt }: { place: Place; receipt: Receipt }) {
  const [t, comprobante] = await Promise.all([getTranslations("cambiar"), getTranslations("comprobante")]);
  const email = maskEmail(receipt.account.contact.email);
  return (
    <DonePage
      place={place}
      title={t("listo.titulo")}
      lead={t.rich("listo.bajada", { email, b: (text) => <span className="destino">{text}</span> })}
      next={{ href: "/", label: t("listo.inicio") }}
      aside={<KeepItSafe />}
    >
      {receipt.account.pregunta === null && (
        <Notice kind="warning" title={t("sinPregunta.titulo")}>
          <p>
            {t.rich("sinPregunta.texto", {
              a: (text) => <a href={doorPath(place.perfil, "actualizar")}>{text}</a>,
            })}
          </p>
        </Notice>
      )}
      <ReceiptCard place={place} receipt={receipt} rows={[[comprobante("avisosA"), email]]} />
    </DonePage>
  );
}

async function KeepItSafe() {
  const t = await getTranslations("cambiar");
  return (
    <Notice kind="info" title={t("cuide.titulo")}>
      <p>{t("cuide.texto")}</p>
    </Notice>
  );
}
