import { getTranslations } from "next-intl/server";
import { TextField } from "../field";

export async function RunField() {
  const t = await getTranslations("campos");
  return <TextField name="run" label={t("run")} hint={t("runAyuda")} width="c20" spellCheck={false} />;
}

/** The RUT that a migrant may have been given meanwhile. */
export async function OptionalRunField() {
  const t = await getTranslations("campos");
  return <TextField name="rut" label={t("rut")} hint={t("rutAyuda")} width="c20" need="optional" spellCheck={false} />;
}
