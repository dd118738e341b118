import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { emptyState, type FormAction } from "@/components/form-state";
import type { Step } from "@/components/steps";
import { TramiteForm } from "@/components/tramite-form";
import { TramiteLayout } from "@/components/tramite-layout";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { readDraft } from "../_server/draft";
import { finishedHere } from "../_server/steps";
import { typedBefore } from "../_server/typed-before";
import { services } from "../_server/wiring";
import { formTexts } from "./form-texts";

/** A page that is one form: heading, steps, the fields as children, and help at the side. */
export async function FormPage({
  place,
  title,
  lead,
  step,
  action,
  owner = null,
  values = {},
  aside,
  children,
}: {
  place: Place;
  title: string;
  lead: ReactNode;
  step: Step | null;
  action: FormAction;
  /** Whom a form after the first step is about; what they typed before a step expired is filled in again. */
  owner?: string | null;
  /** What to fill in otherwise. */
  values?: Record<string, string>;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { captcha, random } = services();
  const outdated = await typedBefore(owner);
  const draft = outdated ?? (owner === null ? null : await readDraft(place, owner));
  const token = await captcha.issue(captchaPurpose(place));
  const initial = emptyState(token, draft?.values ?? values, draft?.scan);
  const said = outdated && (await pageChanged());
  return (
    <TramiteLayout {...place} title={title} lead={lead} step={step} aside={aside} formId="tramite">
      <TramiteForm
        action={action}
        initial={{ ...initial, ...said }}
        submission={random.uuid()}
        owner={owner}
        forget={await finishedHere(place)}
        texts={await formTexts(`${title} · Clave SENCE (CS)`)}
      >
        {children}
      </TramiteForm>
    </TramiteLayout>
  );
}

/** Said where the form that was sent is one of an older build, which is gone. */
async function pageChanged() {
  const t = await getTranslations("paginaCambiada");
  return { summary: { title: t("titulo"), lead: t("bajada") }, again: t("deNuevo") };
}

export async function Required() {
  const t = await getTranslations("campos");
  return (
    <p className="obligatorios">
      <span className="req" aria-hidden="true">
        *
      </span>{" "}
      <span>{t("obligatorios")}</span>
    </p>
  );
}
