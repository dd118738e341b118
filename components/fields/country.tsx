import { getTranslations } from "next-intl/server";
import type { Lang } from "@/lib/domain/perfil";
import { countryNames } from "@/lib/i18n/countries";
import { getLang } from "@/lib/i18n/current";
import { CountryField, type PackedCountries } from "../country-field";
import type { Need } from "../field";

const pack = (lang: Lang): PackedCountries => ({
  lines: countryNames(lang)
    .map(({ code, name }) => `${code} ${name}`)
    .join("\n"),
});

/** One object for each language: a page that holds two of these fields carries its list once. */
const packed: Record<Lang, PackedCountries> = { es: pack("es"), ht: pack("ht") };

export async function CountrySelect(field: { name: string; label: string; hint?: string; need?: Need }) {
  const [t, lang] = await Promise.all([getTranslations("campos"), getLang()]);
  return <CountryField {...field} choose={t("seleccione")} countries={packed[lang]} />;
}
