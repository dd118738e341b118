import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import { Icon } from "@/components/icon";
import { doorPath } from "@/lib/domain/offer";
import type { Place } from "../_server/cookies";
import { type OpenReceipt, receiptOwner } from "../_server/steps";
import { KeySentPage } from "./key-sent";
import { ResendForm } from "./resend-form";

type Props = { place: Place; action: FormAction };

/** Afterwards: where the key went, how it fares, and the other way if it does not arrive. */
export async function RecuperarDone({ place, action, receipt }: Props & { receipt: OpenReceipt }) {
  const t = await getTranslations("recuperar");
  const b = (text: ReactNode) => <span className="destino">{text}</span>;
  return (
    <KeySentPage
      place={place}
      receipt={receipt}
      say={({ delivery, to, horas, bounced, other }) => ({
        title: t(bounced ? "listo.noLlego" : "listo.titulo"),
        lead: t.rich(bounced ? "listo.noLlegoBajada" : "listo.bajada", { to, horas, b }),
        below: (
          <div className="reenvio no-imprimir">
            <h3>{t("reenvio.titulo")}</h3>
            {delivery.channel === "email" && <p className="suave">{t("reenvio.spam")}</p>}
            {other && (
              <>
                <p className="suave">{t.rich(`reenvio.${other.canal}`, { to: other.to, b })}</p>
                <ResendForm
                  action={action}
                  owner={receiptOwner(receipt)}
                  canal={other.canal}
                  label={t(`reenvio.probar.${other.canal}`)}
                />
              </>
            )}
            <div className="botones">
              <a className="boton boton--3" href={doorPath(place.perfil, "actualizar")}>
                <Icon name="edita" />
                {t("reenvio.yaNoUso")}
              </a>
            </div>
          </div>
        ),
      })}
      next={{ href: doorPath(place.perfil, "cambiar"), label: t("listo.cambiar") }}
    />
  );
}
