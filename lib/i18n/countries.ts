import spanish from "i18n-iso-countries/langs/es.json";
import { countryCodes } from "@/lib/domain/country";
import type { Lang } from "@/lib/domain/perfil";
import { kreyol } from "./countries-ht";

/** Where the list has an official, dated or translated-word-by-word name, the one that people look for. */
const spanishBetter: Record<string, string> = {
  AQ: "Antártica",
  BD: "Bangladés",
  BH: "Baréin",
  BJ: "Benín",
  BL: "San Bartolomé",
  BN: "Brunéi",
  BW: "Botsuana",
  CC: "Islas Cocos",
  CD: "Congo, República Democrática del",
  CG: "Congo, República del",
  CW: "Curazao",
  FJ: "Fiyi",
  GS: "Georgia del Sur e islas Sandwich del Sur",
  GW: "Guinea-Bisáu",
  HM: "Islas Heard y McDonald",
  IQ: "Irak",
  KN: "San Cristóbal y Nieves",
  KP: "Corea del Norte",
  KR: "Corea del Sur",
  LA: "Laos",
  MF: "San Martín (parte francesa)",
  MM: "Myanmar (Birmania)",
  PS: "Palestina",
  RO: "Rumania",
  SR: "Surinam",
  SX: "San Martín (parte neerlandesa)",
  SY: "Siria",
  SZ: "Esuatini (Suazilandia)",
  TF: "Tierras Australes y Antárticas Francesas",
  TL: "Timor Oriental",
  UM: "Islas menores alejadas de Estados Unidos",
  VA: "Ciudad del Vaticano",
  VG: "Islas Vírgenes Británicas",
  VI: "Islas Vírgenes de Estados Unidos",
};

function spanishName(code: string): string | undefined {
  const names: Record<string, string | string[]> = spanish.countries;
  const listed = names[code];
  return spanishBetter[code] ?? (Array.isArray(listed) ? listed[0] : listed);
}

export type Country = { code: string; name: string };

const lists = new Map<Lang, readonly Country[]>();

/** Every country in that language, in the alphabetical order of the names shown. */
export function countryNames(lang: Lang): readonly Country[] {
  const known = lists.get(lang);
  if (known) return known;
  // Kreyòl is sorted as Spanish: Intl knows no `ht`, and its few accents (è, ò, à) sort as their plain letters.
  const list = countryCodes
    .map((code) => ({ code, name: (lang === "es" ? spanishName(code) : kreyol[code]) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, "es"));
  lists.set(lang, list);
  return list;
}
