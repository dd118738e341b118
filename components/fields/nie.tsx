import { getTranslations } from "next-intl/server";
import { TextField } from "../field";

export async function NieField() {
  const t = await getTranslations("campos");
  return <TextField name="nie" label={t("nie")} hint={t("nieAyuda")} width="c20" spellCheck={false} />;
}

/** The RUT that a migrant may have been given meanwhile. */
export async function RutField() {
  const t = await getTranslations("campos");
  return <TextField name="rut" label={t("rut")} hint={t("rutAyuda")} width="c20" need="optional" spellCheck={false} />;
}
