import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { rich } from "@/components/rich";
import { suggestEmail } from "@/lib/domain/email-suggestion";
import { doorPath } from "@/lib/domain/offer";
import type { Receipt } from "@/lib/ports";
import type { Place } from "../_server/cookies";
import { DonePage } from "./done-page";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import { ReceiptCard } from "./receipt";

/** The registration form of a profile; its fieldsets are the children. */
export async function RegistroForm({
  place,
  action,
  children,
}: {
  place: Place;
  action: FormAction;
  children: ReactNode;
}) {
  const t = await getTranslations("registro");
  return (
    <FormPage place={place} title={t("titulo")} lead={t(`bajada.${place.perfil}`)} step={null} action={action}>
      <Required />
      {children}
      <FormButtons send={t("crearCuenta")} back={t("volver")} to="/" />
    </FormPage>
  );
}

/** What was registered and where notices will go. */
export async function RegistroDone({ place, receipt }: { place: Place; receipt: Receipt }) {
  const [t, comprobante] = await Promise.all([getTranslations("registro"), getTranslations("comprobante")]);
  const { email, celular } = receipt.account.contact;
  const suggestion = suggestEmail(email);
  return (
    <DonePage
      place={place}
      title={t("listo.titulo")}
      lead={t.rich("listo.bajada", { email, b: (text) => <span className="destino">{text}</span> })}
      next={{ href: "/", label: t("listo.inicio") }}
    >
      {suggestion && (
        <Notice kind="warning" title={t("listo.correoDudoso")}>
          <p>
            {t.rich("listo.quisoDecir", {
              ...rich,
              email,
              suggestion,
              a: (text) => <a href={doorPath(place.perfil, "actualizar")}>{text}</a>,
            })}
          </p>
        </Notice>
      )}
      <ReceiptCard
        place={place}
        receipt={receipt}
        rows={[
          [comprobante("nombre"), [receipt.account.nombres, ...receipt.account.apellidos].join(" ")],
          [comprobante("avisosA"), email],
          [comprobante("celular"), celular ?? comprobante("sinCelular")],
        ]}
      />
    </DonePage>
  );
}
