import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RadioField, TextField } from "@/components/field";
import { CaptchaFields } from "@/components/fields/captcha";
import { Fieldset } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { rich } from "@/components/rich";
import { doorPath } from "@/lib/domain/offer";
import { questionIds } from "@/lib/domain/secret-answer";
import type { Receipt } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import { PROVISIONAL_HOURS } from "@/lib/procedures/provisional";
import type { Place } from "../_server/cookies";
import { services } from "../_server/wiring";
import { DeliveryStatus, masked } from "./delivery-status";
import { DonePage } from "./done-page";
import { Expired } from "./expired";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import { ReceiptCard } from "./receipt";
import { ResendForm } from "./resend-form";
import { Validated } from "./validated";

type Props = { place: Place; action: FormAction };

/** Step 1: whose clave; and, where one number is shared, which document. The fields are the children. */
export async function RecuperarIdentify({
  place,
  action,
  which = false,
  expired = false,
  children,
}: Props & { which?: boolean; expired?: boolean; children: ReactNode }) {
  const t = await getTranslations("recuperar");
  return (
    <FormPage place={place} title={t("titulo")} lead={t(`bajada.${place.perfil}`)} step={1} action={action}>
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

/** Step 2: the secret question, where to send the key, and the captcha. */
export async function RecuperarAnswer({ place, action, shown, pregunta }: Props & { shown: string; pregunta: string }) {
  const [t, campos, preguntas] = await Promise.all([
    getTranslations("recuperar"),
    getTranslations("campos"),
    getTranslations("preguntas"),
  ]);
  const id = questionIds.find((known) => known === pregunta) ?? questionIds[0];
  const { channels } = services();
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t("bajadaRespuesta")}
      step={2}
      action={action}
      values={{ canal: "email" }}
    >
      <Validated place={place} shown={shown} />
      <Required />
      <Fieldset id="seccion-pregunta" title={t("informacion")}>
        <p className="pregunta" id="pregunta-texto">
          <span>{campos("pregunta")}</span>
          {preguntas(id)}
        </p>
        <TextField
          name="respuesta"
          label={campos("respuesta")}
          hint={campos("respuestaAyuda")}
          width="c20"
          autoComplete="off"
          spellCheck={false}
        />
        <details className="mas">
          <summary>
            <span>{t("noRecuerdo")}</span>
          </summary>
          <p>{t.rich("noRecuerdoAyuda", rich)}</p>
        </details>
      </Fieldset>
      <Fieldset id="seccion-canal" title={t("donde")}>
        <RadioField
          name="canal"
          label={t("canal")}
          tall
          options={[
            ["email", t("porCorreo"), t("porCorreoNota")],
            ...(channels.has("sms") ? [["sms", t("porSms"), t("porSmsNota")] as const] : []),
          ]}
        />
        <Important place={place} />
      </Fieldset>
      <CaptchaFields purpose={captchaPurpose(place)} />
      <FormButtons send={t("generar")} back={t("volver")} to={doorPath(place.perfil, "recuperar")} />
    </FormPage>
  );
}

async function Important({ place }: { place: Place }) {
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

/** Afterwards: where the key went, how it fares, and the other way if it does not arrive. */
export async function RecuperarDone({ place, action, receipt }: Props & { receipt: Receipt }) {
  const [t, comprobante] = await Promise.all([getTranslations("recuperar"), getTranslations("comprobante")]);
  const delivery = receipt.deliveries.find(({ kind }) => kind === "claveProvisoria");
  if (!delivery) return null;
  const self = `${doorPath(place.perfil, "recuperar")}?paso=listo`;
  const { email, celular } = receipt.account.contact;
  const other =
    delivery.channel === "sms"
      ? { canal: "email" as const, to: masked({ channel: "email", to: email }) }
      : celular && services().channels.has("sms")
        ? { canal: "sms" as const, to: masked({ channel: "sms", to: celular }) }
        : null;
  const to = masked(delivery);
  const bounced = delivery.state === "rebotado";
  return (
    <DonePage
      place={place}
      title={t(bounced ? "listo.noLlego" : "listo.titulo")}
      lead={t.rich(bounced ? "listo.noLlegoBajada" : "listo.bajada", {
        to,
        horas: PROVISIONAL_HOURS[delivery.channel],
        b: (text) => <span className="destino">{text}</span>,
      })}
      next={{ href: doorPath(place.perfil, "cambiar"), label: t("listo.cambiar") }}
    >
      <DeliveryStatus delivery={delivery} reload={self}>
        <div className="reenvio no-imprimir">
          <h3>{t("reenvio.titulo")}</h3>
          {delivery.channel === "email" && <p className="suave">{t("reenvio.spam")}</p>}
          {other && (
            <>
              <p className="suave">
                {t.rich(`reenvio.${other.canal}`, {
                  to: other.to,
                  b: (text) => <span className="destino">{text}</span>,
                })}
              </p>
              <ResendForm action={action} canal={other.canal} label={t(`reenvio.probar.${other.canal}`)} />
            </>
          )}
          <div className="botones">
            <a className="boton boton--3" href={doorPath(place.perfil, "actualizar")}>
              <Icon name="edita" />
              {t("reenvio.yaNoUso")}
            </a>
          </div>
        </div>
      </DeliveryStatus>
      <ReceiptCard place={place} receipt={receipt} rows={[[comprobante("enviadoA"), to]]} />
    </DonePage>
  );
}
