import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { emptyState, type FormAction } from "@/components/form-state";
import type { Step } from "@/components/steps";
import { TramiteForm } from "@/components/tramite-form";
import { TramiteLayout } from "@/components/tramite-layout";
import { captchaPurpose } from "@/lib/procedures/human";
import type { Place } from "../_server/cookies";
import { services } from "../_server/wiring";

/** A page that is one form: heading, steps, the fields as children, and help at the side. */
export async function FormPage({
  place,
  title,
  lead,
  step,
  action,
  values = {},
  aside,
  children,
}: {
  place: Place;
  title: string;
  lead: ReactNode;
  step: Step | null;
  action: FormAction;
  /** What to fill in at first: what is on file, or what was typed before a step expired. */
  values?: Record<string, string>;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("campos");
  const { captcha, random } = services();
  return (
    <TramiteLayout {...place} title={title} lead={lead} step={step} aside={aside} formId="tramite">
      <TramiteForm
        action={action}
        initial={emptyState(await captcha.issue(captchaPurpose(place)), values)}
        submission={random.uuid()}
        texts={{
          title: `${title} · Clave SENCE (CS)`,
          errorPrefix: t("error"),
          optional: t("opcional"),
          sending: t("enviando"),
        }}
      >
        {children}
      </TramiteForm>
    </TramiteLayout>
  );
}

export async function Required() {
  const t = await getTranslations("campos");
  return (
    <p className="obligatorios">
      <span className="req" aria-hidden="true">
        *
      </span>{" "}
      {t("obligatorios")}
    </p>
  );
}
