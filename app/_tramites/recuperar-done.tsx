import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormAction } from "@/components/form-state";
import { Icon } from "@/components/icon";
import { doorPath } from "@/lib/domain/offer";
import type { Receipt } from "@/lib/ports";
import { PROVISIONAL_HOURS } from "@/lib/procedures/provisional";
import type { Place } from "../_server/cookies";
import { services } from "../_server/wiring";
import { DeliveryStatus, masked } from "./delivery-status";
import { DonePage } from "./done-page";
import { ReceiptCard } from "./receipt";
import { ResendForm } from "./resend-form";

type Props = { place: Place; action: FormAction };

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
