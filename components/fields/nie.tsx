import { getTranslations } from "next-intl/server";
import { TextField } from "../field";

export async function NieField() {
  const t = await getTranslations("campos");
  return <TextField name="nie" label={t("nie")} hint={t("nieAyuda")} width="c20" spellCheck={false} />;
}
