import type { ReactNode } from "react";
import { Footer } from "@/components/footer";
import { Header } from "@/components/header";
import { HelpBar } from "@/components/help-bar";
import { getLang } from "@/lib/i18n/current";

/**
 * What surrounds every page. `formId` names the page's form, if it has one: the language is then changed by posting
 * it, and nothing typed is lost.
 */
export async function Shell({ formId, children }: { formId?: string | undefined; children: ReactNode }) {
  const lang = await getLang();
  return (
    <>
      {/* Enter in a field presses the form's first button, which would be the one that changes the language. */}
      {formId && <button type="submit" className="oculto" form={formId} tabIndex={-1} aria-hidden="true" />}
      <HelpBar formId={formId} />
      <Header key={lang} />
      <main id="contenido">{children}</main>
      <Footer />
    </>
  );
}
