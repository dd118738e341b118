import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getLang } from "@/lib/i18n/current";
import { htmlLang } from "@/lib/i18n/lang";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("comun");
  // No title by default: the pages with a form write their own, which says when there are errors.
  return { title: { template: `%s · ${t("sitio")}`, default: "" } };
}

export const viewport: Viewport = { themeColor: "#071d38" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("comun");
  return (
    <html lang={htmlLang(await getLang())}>
      <body>
        <a className="salto" href="#contenido">
          {t("saltar")}
        </a>
        {children}
      </body>
    </html>
  );
}
