import "server-only";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/notice";
import { formatChileDateTime } from "@/lib/domain/chile-time";
import { getLang } from "@/lib/i18n/current";
import type { Place } from "../_server/cookies";
import { readReceipt, receiptPath } from "../_server/steps";
import type { Query } from "./query";

/**
 * Said at step 1 to whoever asked for a later one (`paso`) that is not open: it took longer than twenty minutes, a newer
 * provisional key closed it, or it was done before they went "back" to it. An answer to a form has named its reason.
 */
export async function Expired({ place, paso }: { place: Place; paso: Query["paso"] }) {
  if (paso === undefined) return null;
  const [t, lang] = await Promise.all([getTranslations("comun"), getLang()]);
  const replaced = paso === "reemplazado";
  const receipt = replaced || paso === "vencido" ? null : await readReceipt(place);
  if (receipt) {
    const at = formatChileDateTime(receipt.done.at, lang);
    return (
      <Notice kind="info" title={t("vencido.titulo")}>
        <p>{t.rich("vencido.hecho", { at, a: (text) => <a href={receiptPath(place)}>{text}</a> })}</p>
      </Notice>
    );
  }
  const why = replaced ? "reemplazado" : "vencido";
  return (
    <Notice kind="warning" title={t(`${why}.titulo`)}>
      <p>{t(`${why}.texto`)}</p>
    </Notice>
  );
}
