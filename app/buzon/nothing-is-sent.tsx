import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/notice";

/** On every page of the mailbox, so that nobody waits for a message that will not come. */
export async function NothingIsSent() {
  const t = await getTranslations("buzon");
  return (
    <Notice kind="warning" title={t("aviso")}>
      <p>{t("explica")}</p>
      <p>{t("rebote")}</p>
    </Notice>
  );
}
