import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TextField } from "@/components/field";
import { CaptchaFields } from "@/components/fields/captcha";
import { Fieldset } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { rich } from "@/components/rich";
import { doorPath } from "@/lib/domain/offer";
import { questionIds } from "@/lib/domain/secret-answer";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { ChannelField } from "./channel-field";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import { Important } from "./recuperar-view";
import { Validated } from "./validated";

type Props = { place: Place; action: FormAction; owner: string; shown: string };

/** Step 2: the secret question, where to send the key, and the captcha. `standIn`: there is a way without the answer. */
export async function RecuperarAnswer({ pregunta, standIn, ...props }: Props & { pregunta: string; standIn: boolean }) {
  const [t, campos, preguntas] = await Promise.all([
    getTranslations("recuperar"),
    getTranslations("campos"),
    getTranslations("preguntas"),
  ]);
  const id = questionIds.find((known) => known === pregunta) ?? questionIds[0];
  return (
    <Answer {...props} lead={t("bajadaRespuesta")} back={doorPath(props.place.perfil, "recuperar")}>
      <Fieldset id="seccion-pregunta" title={t("informacion")}>
        <p className="pregunta" id="pregunta-texto" key={campos("pregunta")}>
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
        <details className="mas" key={t("noRecuerdo")}>
          <summary>
            <span>{t("noRecuerdo")}</span>
          </summary>
          {standIn ? (
            <p>
              {t("sinRespuesta.ofrece")} <a href="?paso=sin-respuesta">{t("sinRespuesta.enlace")}</a>.
            </p>
          ) : (
            <p>{t.rich("noRecuerdoAyuda", rich)}</p>
          )}
        </details>
      </Fieldset>
    </Answer>
  );
}

/** Step 2 for a forgotten answer: the facts that stand in for it are the children. */
export async function RecuperarForgotten({ children, ...props }: Props & { children: ReactNode }) {
  const t = await getTranslations("recuperar.sinRespuesta");
  return (
    <Answer {...props} lead={t("bajada")} back="?paso=completar" backLabel={t("volver")}>
      <Fieldset id="seccion-cedula" title={t("titulo")}>
        {children}
      </Fieldset>
    </Answer>
  );
}

/** What both ways share: whose account, where to send the key, the captcha. */
async function Answer({
  place,
  action,
  owner,
  shown,
  lead,
  back,
  backLabel,
  children,
}: Props & { lead: string; back: string; backLabel?: string; children: ReactNode }) {
  const t = await getTranslations("recuperar");
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={lead}
      step={2}
      action={action}
      owner={owner}
      values={{ canal: "email" }}
    >
      {/* Nothing is checked yet: to say "validado" would tell who has an account. */}
      <Validated place={place} shown={shown} said="ingresado" />
      <Required />
      {children}
      <Fieldset id="seccion-canal" title={t("donde")}>
        <ChannelField label={t("canal")} notes={{ email: t("porCorreoNota"), sms: t("porSmsNota") }} />
        <Important place={place} />
      </Fieldset>
      <CaptchaFields purpose={captchaPurpose(place)} />
      <FormButtons send={t("generar")} back={backLabel ?? t("volver")} to={back} />
    </FormPage>
  );
}
