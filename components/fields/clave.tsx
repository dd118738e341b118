import { getTranslations } from "next-intl/server";
import type { Need } from "../field";
import { SecretField } from "../secret-field";

/** The new clave, twice; the labels are the guide's own for each trámite. */
export async function NewClaveFields({ changing = false }: { changing?: boolean }) {
  const t = await getTranslations("campos");
  const show = { show: t("mostrar"), hide: t("ocultar") };
  return (
    <>
      <SecretField
        name="clave"
        label={t(changing ? "claveNueva" : "clave")}
        hint={t("claveAyuda")}
        autoComplete="new-password"
        {...show}
      />
      <SecretField
        name="repetirClave"
        label={t(changing ? "repetirClaveNueva" : "repetirClave")}
        autoComplete="new-password"
        {...show}
      />
    </>
  );
}

/** `accountOnly`: a provisional key does not open this. */
export async function CurrentClaveField({
  need = "required",
  accountOnly = need !== "required",
}: {
  need?: Need;
  accountOnly?: boolean;
}) {
  const t = await getTranslations("campos");
  return (
    <SecretField
      name="claveActual"
      label={t("claveActual")}
      hint={t(accountOnly ? "claveActualAyudaCorta" : "claveActualAyuda")}
      autoComplete="current-password"
      show={t("mostrar")}
      hide={t("ocultar")}
      need={need}
    />
  );
}
