import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/_server/wiring";
import { Missing } from "@/components/missing";
import { PageLayout } from "@/components/page-layout";
import { readMail } from "@/lib/adapters/mailbox";
import { htmlLang } from "@/lib/i18n/lang";
import { answerWith } from "@/lib/web/status";
import { MailFacts } from "../mail-facts";
import { NothingIsSent } from "../nothing-is-sent";

type Props = { params: Promise<{ id: string }> };

async function mailOf({ params }: Props) {
  const dir = services().mailboxDir;
  return dir === null ? null : readMail(dir, (await params).id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, missing] = await Promise.all([getTranslations("buzon"), getTranslations("noEncontrada")]);
  return { title: (await mailOf(props)) ? t("mensaje") : missing("titulo"), robots: { index: false } };
}

/** One message: to whom it goes, how the e-mail looks, and its text with links that can be followed. */
export default async function Mensaje(props: Props) {
  const mail = await mailOf(props);
  if (!mail) {
    answerWith(404);
    return <Missing />;
  }
  const t = await getTranslations("buzon");
  const lang = htmlLang(mail.locale);
  return (
    <PageLayout crumb={t("mensaje")} title={t("mensaje")} lead={<a href="/buzon">{t("volver")}</a>}>
      <div className="pila">
        <NothingIsSent />
        <section className="tarjeta">
          <h2 lang={lang}>{mail.subject}</h2>
          <MailFacts mail={mail} />
        </section>
        {mail.html !== null && (
          <section className="tarjeta pila">
            <h2>{t("vista")}</h2>
            <iframe
              src={`/buzon/${mail.id}/html`}
              title={t("vista")}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              width="100%"
              height="1200"
            />
          </section>
        )}
        <section className="tarjeta pila">
          <h2>{t("texto")}</h2>
          <div className="whitespace-pre-wrap wrap-anywhere" lang={lang}>
            {withLinks(mail.text)}
          </div>
        </section>
      </div>
    </PageLayout>
  );
}

/** As a mail program or a telephone would show it. Every other part of the split is an address. */
const withLinks = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a href={part} key={String(index)}>
        {part}
      </a>
    ),
  );
