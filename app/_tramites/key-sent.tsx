import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Channel } from "@/lib/domain/message";
import { doorPath } from "@/lib/domain/offer";
import type { ReceiptDelivery } from "@/lib/ports";
import { PROVISIONAL_HOURS } from "@/lib/procedures/provisional";
import type { Place } from "../_server/cookies";
import type { OpenReceipt } from "../_server/steps";
import { services } from "../_server/wiring";
import { DeliveryStatus, masked } from "./delivery-status";
import { DonePage } from "./done-page";
import { ReceiptCard } from "./receipt";

/** The message that brings a key: where it goes, how it fares, and by which other channel a key could go. */
type KeySent = {
  delivery: ReceiptDelivery;
  /** Masked. */
  to: string;
  horas: number;
  bounced: boolean;
  other: { canal: Channel; to: string } | null;
  /** SMS was asked for, and there was nowhere to send it. */
  withoutMobile: boolean;
};

/** What a page says of it. */
type Words = {
  title: string;
  lead: ReactNode;
  before?: ReactNode;
  /** Under the state of the message. */
  below?: ReactNode;
};

/** `null` once nothing is known of the message: a later key took its place, or it is too long ago. */
function keySent({ account: { contact }, deliveries, wanted }: OpenReceipt): KeySent | null {
  const delivery = deliveries.find(({ kind }) => kind === "claveProvisoria");
  if (!delivery) return null;
  const canal = delivery.channel === "sms" ? "email" : "sms";
  const mobile = services().channels.has("sms") ? contact.celular : null;
  const address = canal === "email" ? contact.email : mobile;
  return {
    delivery,
    to: masked(delivery),
    horas: PROVISIONAL_HOURS[delivery.channel],
    bounced: delivery.state === "rebotado",
    withoutMobile: wanted === "sms" && canal === "sms" && contact.celular === null,
    other: address === null ? null : { canal, to: masked({ channel: canal, to: address }) },
  };
}

/** After a key was asked for: where it went and how it fares; never the key. */
export async function KeySentPage({
  place,
  receipt,
  say,
  next,
  rows = [],
}: {
  place: Place;
  receipt: OpenReceipt;
  say: (sent: KeySent) => Words;
  next: { href: string; label: string };
  rows?: readonly (readonly [label: string, value: string])[];
}) {
  const [t, envio, comprobante] = await Promise.all([
    getTranslations("envio.sinEstado"),
    getTranslations("envio"),
    getTranslations("comprobante"),
  ]);
  const self = doorPath(place.perfil, place.tramite);
  const sent = keySent(receipt);
  const words: Words = sent
    ? say(sent)
    : { title: t("titulo"), lead: t.rich("texto", { a: (text) => <a href={self}>{text}</a> }) };
  return (
    <DonePage place={place} title={words.title} lead={words.lead} next={next}>
      {words.before}
      {sent && (
        <DeliveryStatus delivery={sent.delivery} reload={`${self}?paso=listo`}>
          {sent.withoutMobile && <p>{envio("sinMovil")}</p>}
          {words.below}
        </DeliveryStatus>
      )}
      <ReceiptCard place={place} receipt={receipt} rows={sent ? [...rows, [comprobante("enviadoA"), sent.to]] : rows} />
    </DonePage>
  );
}
