import "server-only";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { doorPath } from "@/lib/domain/offer";
import type { Place } from "../_server/cookies";

/** Whom step 2 is about, and the way to somebody else. */
export async function Validated({ place, shown }: { place: Place; shown: string }) {
  const t = await getTranslations("comun");
  // `recuperar` has checked nothing yet: to say "validado" would tell who has an account.
  const said = place.tramite === "recuperar" ? "ingresado" : "validado";
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
