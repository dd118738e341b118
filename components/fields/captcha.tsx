import { getTranslations } from "next-intl/server";
import { getLang } from "@/lib/i18n/current";
import { Captcha } from "../captcha";
import { Fieldset, inPart, type PartProps } from "../fieldset";

/** `purpose` ties the captcha to one trámite, as in "migrante/registro". */
export async function CaptchaFields({ part, purpose }: PartProps & { purpose: string }) {
  const [t, lang] = await Promise.all([getTranslations("captcha"), getLang()]);
  return (
    <Fieldset id="seguridad" title={t("title")} {...inPart(part)}>
      <Captcha
        purpose={purpose}
        lang={lang}
        texts={{
          intro: t("intro"),
          alt: t("alt"),
          refresh: t("refresh"),
          listen: t("listen"),
          label: t("label"),
          help: t("help"),
          unreadable: t("unreadable"),
          withoutLetters: t("withoutLetters"),
          working: t("working"),
          verified: t("verified"),
          failed: t("failed"),
        }}
      />
    </Fieldset>
  );
}
