import "server-only";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { doorPath } from "@/lib/domain/offer";
import type { Place } from "../_server/cookies";

/** Whom a later step is about, and the way to somebody else. `said`: only what has been checked is "validado". */
export async function Validated({
  place,
  shown,
  said,
}: {
  place: Place;
  shown: string;
  said: "ingresado" | "validado";
}) {
  const t = await getTranslations("comun");
  return (
    <div className="validado">
      <p key={t("otraCuenta")}>
        <Icon name="check" />
        <span>{t.rich(`${said}.${place.perfil}`, { id: shown, b: (text) => <b>{text}</b> })}</span>
      </p>
      <a href={doorPath(place.perfil, place.tramite)}>{t("otraCuenta")}</a>
    </div>
  );
}
