import type { Lang } from "./perfil";

const months: Record<Lang, readonly string[]> = {
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  ht: ["janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm"],
};

const inChile = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/Santiago",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function parts(at: Date) {
  const found = new Map(inChile.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

/** The date in Chile at that instant, `YYYY-MM-DD`. */
export function chileDate(at: Date): string {
  const { year, month, day } = parts(at);
  return `${year}-${month}-${day}`;
}

/** The time of day in Chile at that instant, `HH:mm:ss`. */
export function chileTime(at: Date): string {
  const { hour, minute, second } = parts(at);
  return `${hour}:${minute}:${second}`;
}

/** `12 de marzo de 2026, 10:42` or `12 mas 2026, 10:42`, in Chile. */
export function formatChileDateTime(at: Date, lang: Lang): string {
  const { year, month, day, hour, minute } = parts(at);
  const name = months[lang][Number(month) - 1] ?? "";
  const date = lang === "es" ? `${Number(day)} de ${name} de ${year}` : `${Number(day)} ${name} ${year}`;
  return `${date}, ${hour}:${minute}`;
}
