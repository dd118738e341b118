import "server-only";
import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { CaptchaFields } from "@/components/fields/captcha";
import { NewClaveFields } from "@/components/fields/clave";
import { SecretQuestionFields } from "@/components/fields/secret-question";
import { Fieldset, type PartProps } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { formatEmail } from "@/lib/domain/email-shown";
import type { Receipt } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { DonePage } from "./done-page";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import { ReceiptCard } from "./receipt";
import { registroRows } from "./registro-receipt";

type Props = {
  place: Place;
  action: FormAction;
  /** The fieldsets that come before the clave, in order. */
  parts: ComponentType<PartProps>[];
  /** What is filled in from the start. */
  values?: Record<string, string>;
};

/** The registration form of a profile: its own parts, and what every profile asks for after them. */
export async function RegistroForm({ place, action, parts, values = {} }: Props) {
  const [t, campos] = await Promise.all([getTranslations("registro"), getTranslations("campos")]);
  const total = parts.length + 2;
  const part = (n: number) => campos("parte", { n, total });
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(`bajada.${place.perfil}`)}
      step={null}
      action={action}
      values={values}
    >
      <Required />
      {parts.map((Part, index) => (
        <Part key={part(index + 1)} part={part(index + 1)} />
      ))}
      <Fieldset id="seccion-clave" title={campos("claveSence")} part={part(total - 1)}>
        <NewClaveFields />
        <SecretQuestionFields />
      </Fieldset>
      <CaptchaFields part={part(total)} purpose={captchaPurpose(place)} />
      <FormButtons send={t("crearCuenta")} back={t("volver")} to="/" />
    </FormPage>
  );
}

/** What was registered and where notices will go. */
export async function RegistroDone({ place, receipt }: { place: Place; receipt: Receipt }) {
  const t = await getTranslations("registro");
  const email = formatEmail(receipt.account.contact.email);
  return (
    <DonePage
      place={place}
      title={t("listo.titulo")}
      lead={t.rich("listo.bajada", { email, b: (text) => <span className="destino">{text}</span> })}
      next={{ href: "/", label: t("listo.inicio") }}
    >
      <ReceiptCard place={place} receipt={receipt} whole rows={await registroRows(receipt)} />
    </DonePage>
  );
}
