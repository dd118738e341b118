import { getTranslations } from "next-intl/server";
import { HelpLine } from "@/components/rich";

/** The help line, for the side column. */
export async function HelpCard() {
  const t = await getTranslations("comun.llamar");
  return (
    <section className="tarjeta llamar">
      <h2>{t("titulo")}</h2>
      <HelpLine className="numero" />
      <p>{t("texto")}</p>
    </section>
  );
}
