import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fullName } from "@/lib/domain/holder";
import { doorPath } from "@/lib/domain/offer";
import type { OpenReceipt } from "../_server/steps";
import { place } from "./facilitador";
import { KeySentPage } from "./key-sent";

/** Where the key went, how it fares, and what the facilitator does with it. */
export async function FacilitadorDone({ receipt }: { receipt: OpenReceipt }) {
  const t = await getTranslations("facilitador.listo");
  const { perfil, holder } = receipt.account;
  const b = (text: ReactNode) => <span className="destino">{text}</span>;
  const nextSteps = (
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
  );
  return (
    <KeySentPage
      place={place}
      receipt={receipt}
      say={({ to, horas, bounced, other }) =>
        bounced
          ? // The addresses are the facilitator's to correct, not the OTEC's.
            { title: t("noLlego"), lead: t.rich(`noLlegoBajada.${other?.canal ?? "ninguno"}`, { to, b }) }
          : { title: t("titulo"), lead: t.rich("bajada", { to, horas, b }), before: nextSteps }
      }
      next={{ href: doorPath(place.perfil, place.tramite), label: t("otra") }}
      rows={[[t("facilitador"), fullName(holder)]]}
    />
  );
}
