import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Option, RadioField } from "@/components/choice-field";
import { CaptchaFields } from "@/components/fields/captcha";
import { CurrentClaveField } from "@/components/fields/clave";
import { CelularField, EmailField } from "@/components/fields/contact";
import { IdentityDocumentFields } from "@/components/fields/document";
import { BirthDateField, NamesFields } from "@/components/fields/person";
import { RutField } from "@/components/fields/rut";
import { ScanFields } from "@/components/fields/scan";
import { Fieldset } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { fullName } from "@/lib/domain/holder";
import { maskDocument, maskEmail, maskPhone } from "@/lib/domain/mask";
import { doorPath } from "@/lib/domain/offer";
import { OTHER } from "@/lib/fields/facilitator";
import type { Account } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import { ChannelField } from "./channel-field";
import { Expired } from "./expired";
import { place } from "./facilitador";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import type { Query } from "./query";

const self = doorPath(place.perfil, place.tramite);

type Props = { action: FormAction };
/** After the first step: whom the form is about. */
type OwnedProps = Props & { owner: string };

/** Step 1: the OTEC shows who it is. */
export async function FacilitadorOpen({ action, paso }: Props & { paso: Query["paso"] }) {
  const t = await getTranslations("facilitador");
  return (
    <FormPage place={place} title={t("titulo")} lead={t("bajada")} step={1} action={action} aside={<WhatItSees />}>
      <Expired place={place} paso={paso} />
      <Required />
      <Fieldset id="validar" title={t("validar.titulo")}>
        <RutField />
        <CurrentClaveField accountOnly />
      </Fieldset>
      <FormButtons send={t("validar.boton")} back={t("validar.volver")} to="/" />
    </FormPage>
  );
}

/** Step 2: one of the OTEC's own, by name and masked contact, or anybody by document. */
export async function FacilitadorChoose({ action, owner, own, more }: OwnedProps & { own: Account[]; more: boolean }) {
  const t = await getTranslations("facilitador");
  const options: Option[] = own.map((account) => [account.id, fullName(account.holder), maskedContact(account)]);
  const nobody = own.length === 0;
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(nobody ? "elegir.bajadaNadie" : "elegir.bajada")}
      step={2}
      action={action}
      owner={owner}
      aside={<WhatItSees />}
    >
      <Required />
      {nobody ? (
        <input type="hidden" name="facilitador" value={OTHER} />
      ) : (
        <Fieldset id="seccion-facilitador" title={t("elegir.titulo")}>
          <RadioField
            name="facilitador"
            label={t("elegir.rotulo")}
            {...(more && { hint: t("elegir.mas", { n: own.length }) })}
            tall
            options={[...options, [OTHER, t("elegir.otro"), t("elegir.otroNota")]]}
          />
        </Fieldset>
      )}
      <Fieldset id="seccion-documento" title={t("elegir.documento")}>
        {!nobody && <p className="ayuda">{t("elegir.documentoAyuda")}</p>}
        <IdentityDocumentFields need={nobody ? "required" : "depends"} />
      </Fieldset>
      <FormButtons send={t("elegir.boton")} back={t("validar.volver")} to={self} />
    </FormPage>
  );
}

/** Step 3, for one of the OTEC's own: where the new key goes. */
export async function FacilitadorSend({ action, owner, facilitator }: OwnedProps & { facilitator: Account }) {
  const [t, recuperar] = await Promise.all([getTranslations("facilitador"), getTranslations("recuperar")]);
  const nombre = fullName(facilitator.holder);
  const { email, celular } = facilitator.contact;
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t("enviar.bajada", { nombre })}
      step={2}
      action={action}
      owner={owner}
      values={{ canal: "email" }}
      aside={<WhatItSees />}
    >
      <Chosen>{t.rich("enviar.elegido", { nombre, b: (text) => <b>{text}</b> })}</Chosen>
      <Required />
      <Fieldset id="seccion-canal" title={t("enviar.titulo")}>
        <ChannelField
          label={recuperar("canal")}
          notes={{ email: maskEmail(email), sms: celular && maskPhone(celular) }}
        />
      </Fieldset>
      <CaptchaFields purpose={captchaPurpose(place)} />
      <FormButtons send={t("enviar.boton")} back={t("validar.volver")} to={self} />
    </FormPage>
  );
}

/** Step 3, for anybody else: who the person is, and where the first key goes. */
export async function FacilitadorRegister({ action, owner, document }: OwnedProps & { document: string }) {
  const [t, recuperar, campos] = await Promise.all([
    getTranslations("facilitador"),
    getTranslations("recuperar"),
    getTranslations("campos"),
  ]);
  const part = (n: number) => campos("parte", { n, total: 5 });
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t("registrar.bajada")}
      step={2}
      action={action}
      owner={owner}
      values={{ canal: "email" }}
      aside={<WhatItSees />}
    >
      <Chosen>{t.rich("registrar.documento", { numero: document, b: (text) => <b>{text}</b> })}</Chosen>
      <Required />
      <Fieldset id="personales" title={t("registrar.persona")} part={part(1)}>
        <NamesFields other />
        <BirthDateField other />
      </Fieldset>
      <Fieldset id="seccion-documento" title={t("elegir.documento")} part={part(2)}>
        <ScanFields />
      </Fieldset>
      <Fieldset id="contacto" title={t("registrar.contacto")} part={part(3)}>
        <EmailField label={campos("emailFacilitador")} hint={campos("emailFacilitadorAyuda")} other />
        <CelularField label={campos("celularFacilitador")} other />
      </Fieldset>
      <Fieldset id="seccion-canal" title={t("registrar.canal")} part={part(4)}>
        <ChannelField
          label={recuperar("canal")}
          notes={{ email: t("registrar.porCorreoNota"), sms: t("registrar.porSmsNota") }}
        />
      </Fieldset>
      <CaptchaFields part={part(5)} purpose={captchaPurpose(place)} />
      <FormButtons send={t("registrar.boton")} back={t("validar.volver")} to={self} />
    </FormPage>
  );
}

const maskedContact = ({ contact: { email, celular }, identifiers }: Account) =>
  [
    maskDocument(identifiers[0]?.lookup ?? ""),
    maskEmail(email),
    celular && maskPhone(celular).replaceAll(" ", "\u00a0"),
  ]
    .filter(Boolean)
    .join(" · ");

async function Chosen({ children }: { children: ReactNode }) {
  const t = await getTranslations("facilitador");
  return (
    <div className="validado">
      <p key={t("enviar.otro")}>
        <Icon name="check" />
        <span>{children}</span>
      </p>
      <a href={self}>{t("enviar.otro")}</a>
    </div>
  );
}

/** What the OTEC may see and do, and that another one's facilitators are none of its business. */
async function WhatItSees() {
  const t = await getTranslations("facilitador.ve");
  return (
    <Notice kind="info" title={t("titulo")}>
      <p>{t("texto")}</p>
    </Notice>
  );
}
