import { getTranslations } from "next-intl/server";
import { FormScan } from "../form-scan";

/** Left for the browser to fill in, which knows the weight of the file. */
const SIZE = "{size}";

export async function ScanFields() {
  const [t, errores] = await Promise.all([getTranslations("documento"), getTranslations("errores")]);
  return (
    <FormScan
      texts={{
        label: t("rotulo"),
        hint: t("ayuda"),
        choose: t("elegir"),
        replace: t("reemplazar"),
        received: t("recibido"),
        keptNote: t("noSubaOtraVez"),
        shrinking: t("reduciendo"),
        shrunk: t("reducida", { size: SIZE }),
        converted: t("convertida", { size: SIZE }),
        tooLarge: errores("documentoTooLarge", { size: SIZE }),
        heic: errores("documentoHeic"),
      }}
    />
  );
}
