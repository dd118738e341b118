import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { chileTime } from "@/lib/domain/chile-time";
import { maskEmail, maskPhone } from "@/lib/domain/mask";
import type { ReceiptDelivery } from "@/lib/ports";

export const masked = ({ channel, to }: Pick<ReceiptDelivery, "channel" | "to">) =>
  channel === "email" ? maskEmail(to) : maskPhone(to);

/** How a message fares: en cola, enviado, entregado or rebotado, with the time of each. */
export async function DeliveryStatus({
  delivery,
  reload,
  children,
}: {
  delivery: ReceiptDelivery;
  /** Address of this page, to look again. */
  reload: string;
  children?: ReactNode;
}) {
  const t = await getTranslations("envio");
  const { channel, state, queuedAt, sentAt, settledAt } = delivery;
  const bounced = state === "rebotado";
  const stages: { name: "enCola" | "enviado" | "entregado" | "rebotado"; at: Date | null }[] = [
    { name: "enCola", at: queuedAt },
    ...(bounced && !sentAt ? [] : [{ name: "enviado" as const, at: sentAt }]),
    bounced ? { name: "rebotado", at: settledAt } : { name: "entregado", at: settledAt },
  ];
  const current = stages.findLastIndex(({ at }) => at !== null);
  return (
    <section className="tarjeta">
      <h2>{t("titulo")}</h2>
      <p className="suave">
        {t.rich(`destino.${channel}`, { to: masked(delivery), b: (text) => <span className="destino">{text}</span> })}
      </p>
      <ol className="envio">
        {stages.map(({ name, at }, index) => (
          <li
            key={name}
            className={name === "rebotado" ? "rebote" : at ? "hecho" : undefined}
            aria-current={index === current ? "step" : undefined}
          >
            <b>{t(`estado.${name}`)}</b>
            {at ? <time dateTime={at.toISOString()}>{chileTime(at)}</time> : <span>{t("pendiente")}</span>}
            <p>{t(name === "entregado" && at ? `llego.${channel}` : `detalle.${channel}.${name}`)}</p>
          </li>
        ))}
      </ol>
      {state !== "entregado" && !bounced && (
        <div className="botones no-imprimir">
          <a className="boton boton--3" href={reload}>
            <Icon name="gira" />
            {t("verSiLlego")}
          </a>
        </div>
      )}
      {children}
    </section>
  );
}
