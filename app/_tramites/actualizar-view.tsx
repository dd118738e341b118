import "server-only";
import { getTranslations } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { CaptchaFields } from "@/components/fields/captcha";
import { ProofFields } from "@/components/fields/proof";
import { SecretQuestionFields } from "@/components/fields/secret-question";
import { Fieldset, type PartProps } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { formatChileDateTime } from "@/lib/domain/chile-time";
import { holds, type Identifier, showIdentifier } from "@/lib/domain/identifier";
import { doorPath } from "@/lib/domain/offer";
import { getLang } from "@/lib/i18n/current";
import type { Account, Receipt } from "@/lib/ports";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { services } from "../_server/wiring";
import { masked } from "./delivery-status";
import { DonePage } from "./done-page";
import { Expired } from "./expired";
import { FormButtons } from "./form-buttons";
import { FormPage, Required } from "./form-page";
import { onFile } from "./on-file";
import type { Query } from "./query";
import { ReceiptCard, representativeRows } from "./receipt";
import { Validated } from "./validated";
import type { SharedNumber } from "./which";

type Props = { place: Place; action: FormAction };

/**
 * Step 1: what only the holder is held to know; and, with a number that is `shared`, which document it is.
 * The fields are the children.
 */
export async function ActualizarValidate({
  place,
  action,
  shared,
  paso,
  children,
}: Props & { shared?: SharedNumber; paso?: Query["paso"]; children: ReactNode }) {
  const t = await getTranslations("actualizar");
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t(`bajada.${place.perfil}`)}
      step={1}
      action={action}
      owner={shared?.owner ?? null}
      aside={<NotYetRegistered place={place} />}
    >
      <Expired place={place} paso={paso} />
      <Required />
      {shared && <Validated place={place} shown={shared.shown} said="ingresado" />}
      <Fieldset id="validar" title={t("validarDatos")}>
        {shared && <p>{t("cualDocumento")}</p>}
        {children}
      </Fieldset>
      <FormButtons send={t("validar")} back={t("volver")} to={shared ? doorPath(place.perfil, "actualizar") : "/"} />
    </FormPage>
  );
}

/** Step 2: what is on file except secrets, or what was typed before the step expired. */
export async function ActualizarData({
  place,
  action,
  owner,
  shown,
  account,
  rut,
  parts,
}: Props & {
  owner: string;
  shown: string;
  account: Account;
  /** A second identifier that will be added. */
  rut: Identifier | null;
  /** The fieldsets between the secret question and the proof, in order. */
  parts: ComponentType<PartProps>[];
}) {
  const [t, campos] = await Promise.all([getTranslations("actualizar"), getTranslations("campos")]);
  const total = parts.length + 3;
  const part = (n: number) => campos("parte", { n, total });
  return (
    <FormPage
      place={place}
      title={t("titulo")}
      lead={t("bajadaDatos")}
      step={2}
      action={action}
      owner={owner}
      values={onFile(account)}
      aside={<NotYetRegistered place={place} />}
    >
      <Validated place={place} shown={shown} said="validado" />
      {rut && !holds(account.identifiers, rut) && (
        <Notice kind="warning" title={t("rutPorAgregar")}>
          <p>{t.rich("rutPorAgregarTexto", { rut: showIdentifier(rut), b: (text) => <b>{text}</b> })}</p>
        </Notice>
      )}
      <Required />
      <Fieldset id="datos-seguridad" title={campos("datosSeguridad")} part={part(1)}>
        <SecretQuestionFields updating />
      </Fieldset>
      {parts.map((Part, index) => (
        <Part key={part(index + 2)} part={part(index + 2)} />
      ))}
      <ProofFields part={part(total - 1)} sms={services().channels.has("sms")} />
      <CaptchaFields part={part(total)} purpose={captchaPurpose(place)} />
      <FormButtons send={t("actualizarDatos")} back={t("volver")} to={doorPath(place.perfil, "actualizar")} />
    </FormPage>
  );
}

/** Says plainly what happened: it counts now, it will, or it was stopped or replaced before it did. */
export async function ActualizarDone({ place, receipt }: { place: Place; receipt: Receipt }) {
  const [t, comprobante, lang] = await Promise.all([
    getTranslations("actualizar"),
    getTranslations("comprobante"),
    getLang(),
  ]);
  const { outcome, effectiveAt } = receipt.kept ?? { outcome: "aplicado" as const, effectiveAt: receipt.done.at };
  const when = formatChileDateTime(effectiveAt, lang);
  const told = [...new Set(receipt.deliveries.filter(({ kind }) => kind !== "codigo").map(masked))].join(", ");
  const b = (text: ReactNode) => <b>{text}</b>;
  const waits = outcome === "pendiente";
  const representative = waits ? receipt.kept?.representante : representativeOf(receipt.account);
  const added = waits ? receipt.kept?.rut : secondOf(place, receipt.account);
  return (
    <DonePage
      place={place}
      title={t(`listo.${outcome}.titulo`)}
      lead={t.rich(`listo.${outcome}.bajada`, { when, b })}
      next={{ href: "/", label: t("listo.inicio") }}
    >
      {waits && (
        <Notice kind="warning" title={t("listo.mientrasTitulo")}>
          <p>{t("listo.mientras")}</p>
        </Notice>
      )}
      <ReceiptCard
        place={place}
        receipt={receipt}
        rows={[
          ...(representative ? await representativeRows(representative) : []),
          ...(added ? [[comprobante(waits ? "rutPorAgregar" : "rutAgregado"), showIdentifier(added)] as const] : []),
          [
            comprobante("rige"),
            receipt.kept ? (outcome === "anulado" ? comprobante("noSeAplico") : when) : comprobante("deInmediato"),
          ],
          [comprobante("avisosA"), told],
        ]}
      />
    </DonePage>
  );
}

const representativeOf = ({ holder }: Account) => (holder.kind === "empresa" ? holder.representante : null);

/** The RUT of a migrant, which these pages do not ask for. */
const secondOf = ({ perfil }: Place, { identifiers }: Account) =>
  perfil === "migrante" ? identifiers.find(({ kind }) => kind === "run") : undefined;

async function NotYetRegistered({ place }: { place: Place }) {
  const t = await getTranslations("actualizar");
  return (
    <Notice kind="info" title={t("sinRegistro.titulo")}>
      <p>{t.rich("sinRegistro.texto", { a: (text) => <a href={doorPath(place.perfil, "registro")}>{text}</a> })}</p>
    </Notice>
  );
}
