import { getTranslations } from "next-intl/server";
import { TextField } from "../field";

/** The RUT of a company, OTEC or OTIC. */
export async function RutField() {
  const t = await getTranslations("campos");
  return <TextField name="rut" label={t("rut")} hint={t("rutEmpresaAyuda")} width="c20" spellCheck={false} />;
}
