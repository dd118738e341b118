import "server-only";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/notice";

/**
 * Said at step 1 to whoever took longer than twenty minutes over step 2. `replaced`: it was closed by a newer
 * provisional key instead.
 */
export async function Expired({ replaced = false }: { replaced?: boolean }) {
  const t = await getTranslations("comun");
  const why = replaced ? "reemplazado" : "vencido";
  return (
    <Notice kind="warning" title={t(`${why}.titulo`)}>
      <p>{t(`${why}.texto`)}</p>
    </Notice>
  );
}
