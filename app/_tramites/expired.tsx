import "server-only";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/notice";

/** Said at step 1 to whoever took longer than twenty minutes over step 2. */
export async function Expired() {
  const t = await getTranslations("comun");
  return (
    <Notice kind="warning" title={t("vencido.titulo")}>
      <p>{t("vencido.texto")}</p>
    </Notice>
  );
}
