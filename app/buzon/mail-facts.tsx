import { getTranslations } from "next-intl/server";
import type { Mail } from "@/lib/adapters/mailbox";
import { formatChileDateTime } from "@/lib/domain/chile-time";
import { getLang } from "@/lib/i18n/current";

/** How, to whom and when. */
export async function MailFacts({ mail: { channel, to, createdAt } }: { mail: Mail }) {
  const [t, lang] = await Promise.all([getTranslations("buzon"), getLang()]);
  return (
    <dl className="datos">
      <div>
        <dt>{t("canal")}</dt>
        <dd>{t(`canales.${channel}`)}</dd>
      </div>
      <div>
        <dt>{t("para")}</dt>
        <dd>{to}</dd>
      </div>
      <div>
        <dt>{t("fecha")}</dt>
        <dd>
          <time dateTime={createdAt}>{formatChileDateTime(new Date(createdAt), lang)}</time>
        </dd>
      </div>
    </dl>
  );
}
