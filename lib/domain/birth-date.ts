import type { Judged } from "./judged";
import { tidyNumber } from "./text";

export type BirthDateFault =
  | "fechaFormat"
  | "fechaYearShort"
  | "fechaNotReal"
  | "fechaFuture"
  | "fechaTooYoung"
  | "fechaTooOld";

/** The guide says "mayor de 15 años"; whoever turns 15 today is let in. */
const MIN_AGE = 15;
const MAX_AGE = 120;

const dayFirst = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/;
const dayFirstBare = /^(\d{2})(\d{2})(\d{4})$/;
const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/;
const shortYear = /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{1,3}|\d{6})$/;

/**
 * A date of birth as `YYYY-MM-DD`, from `01-12-1992`, `1/12/1992`, `1.12.1992`, `01121992` or `1992-12-01`.
 * `today` is the date in Chile: the age counts on that day.
 */
export function parseBirthDate(raw: string, today: string): Judged<string, BirthDateFault> {
  const text = tidyNumber(raw).replace(/ ?([-./]) ?/g, "$1");
  const parts = (dayFirst.exec(text) ?? dayFirstBare.exec(text))?.slice(1).reverse() ?? yearFirst.exec(text)?.slice(1);
  const [year, month, day] = parts ?? [];
  if (!year || !month || !day) return { ok: false, code: shortYear.test(text) ? "fechaYearShort" : "fechaFormat" };

  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isReal(value)) return { ok: false, code: "fechaNotReal" };
  if (value > today) return { ok: false, code: "fechaFuture" };
  const age = ageOn(value, today);
  if (age < MIN_AGE) return { ok: false, code: "fechaTooYoung" };
  if (age > MAX_AGE) return { ok: false, code: "fechaTooOld" };
  return { ok: true, value };
}

function isReal(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

function ageOn(iso: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(iso.slice(0, 4));
  return today.slice(5) < iso.slice(5) ? years - 1 : years;
}

/** As the form writes it: `01-12-1992`. */
export function formatBirthDate(iso: string): string {
  return iso.split("-").reverse().join("-");
}
