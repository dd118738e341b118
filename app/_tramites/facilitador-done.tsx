import "server-only";
import { getTranslations } from "next-intl/server";
import { fullName } from "@/lib/domain/holder";
import { doorPath } from "@/lib/domain/offer";
import type { Receipt } from "@/lib/ports";
import { PROVISIONAL_HOURS } from "@/lib/procedures/provisional";
import { DeliveryStatus, masked } from "./delivery-status";
import { DonePage } from "./done-page";
import { place } from "./facilitador";
import { ReceiptCard } from "./receipt";

const self = doorPath(place.perfil, place.tramite);

/** Where the key went, how it fares, and what the facilitator does with it; never the key. */
export async function FacilitadorDone({ receipt }: { receipt: Receipt }) {
  const [t, comprobante] = await Promise.all([getTranslations("facilitador.listo"), getTranslations("comprobante")]);
  const delivery = receipt.deliveries.find(({ kind }) => kind === "claveProvisoria");
  if (!delivery) return null;
  const to = masked(delivery);
  const bounced = delivery.state === "rebotado";
  const { perfil, holder } = receipt.account;
  return (
    <DonePage
      place={place}
      title={t(bounced ? "noLlego" : "titulo")}
      lead={t.rich(bounced ? "noLlegoBajada" : "bajada", {
        to,
        horas: PROVISIONAL_HOURS[delivery.channel],
        b: (text) => <span className="destino">{text}</span>,
      })}
      next={{ href: self, label: t("otra") }}
    >
      <section className="tarjeta">
        <h2>{t("sigueTitulo")}</h2>
        <ol className="sigue">
          {t.rich("sigue", {
            li: (text) => <li>{text}</li>,
            b: (text) => <b>{text}</b>,
            a: (text) => <a href={doorPath(perfil, "cambiar")}>{text}</a>,
          })}
        </ol>
      </section>
      <DeliveryStatus delivery={delivery} reload={`${self}?paso=listo`} />
      <ReceiptCard
        place={place}
        receipt={receipt}
        rows={[
          [t("facilitador"), fullName(holder)],
          [comprobante("enviadoA"), to],
        ]}
      />
    </DonePage>
  );
}
