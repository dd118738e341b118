import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/_server/wiring";
import { Missing } from "@/components/missing";
import { PageLayout } from "@/components/page-layout";
import { readMailbox } from "@/lib/adapters/mailbox";
import { htmlLang } from "@/lib/i18n/lang";
import { answerWith } from "@/lib/web/status";
import { MailFacts } from "./mail-facts";
import { NothingIsSent } from "./nothing-is-sent";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations(services().mailboxDir === null ? "noEncontrada" : "buzon");
  return { title: t("titulo"), robots: { index: false } };
}

/** What would have been sent, newest first; exists only where no provider is configured. */
export default async function Buzon() {
  const dir = services().mailboxDir;
  if (dir === null) {
    answerWith(404);
    return <Missing />;
  }
  const [t, mails] = await Promise.all([getTranslations("buzon"), readMailbox(dir)]);
  return (
    <PageLayout crumb={t("titulo")} title={t("titulo")}>
      <div className="pila">
        <NothingIsSent />
        {mails.length === 0 && <p className="tarjeta">{t("vacio")}</p>}
        {mails.map((mail) => (
          <article className="tarjeta" key={mail.id}>
            <h2>
              <a href={`/buzon/${mail.id}`} lang={htmlLang(mail.locale)}>
                {mail.subject}
              </a>
            </h2>
            <MailFacts mail={mail} />
          </article>
        ))}
      </div>
    </PageLayout>
  );
}
