import { describe, expect, it, vi } from "vitest";
import { chileDate } from "@/lib/domain/chile-time";
import { estadosCiviles, sexos } from "@/lib/domain/person";
import { names, person } from "@/lib/fields/person";
import { goodNatural } from "../../support/people";
import { faults } from "./reading";
import { a, type Row, table, words } from "./table";

const good = goodNatural();

/** The day the tests are run on, moved by whole years and days; leap days are of no interest here. */
function born(years: number, days = 0): string {
  const [year = "", month = "", day = ""] = chileDate(new Date(Date.now() + days * 86_400_000)).split("-");
  return `${day}-${month}-${Number(year) - years}`;
}

const nameRows: Row[] = [
  ["nombres", "", "nombresRequired"],
  ["nombres", " \u200b ", "nombresRequired"],
  ["nombres", a(81), "nombresTooLong"],
  ["nombres", words(26, 26, 26), null],
  ["nombres", words(26, 26, 26).replaceAll("a", "𐐨"), null],
  ["nombres", a(31), "nameSentence"],
  ["nombres", "Su clave fue robada, escriba a soporte", "nombresInvalid"],
  ["nombres", "Su clave fue robada escriba a soporte arroba evil punto cl", "nameSentence"],
  ["nombres", "María del Carmen de los Ángeles del Rosario", null],
  ["nombres", "😀", "nombresInvalid"],
  ["nombres", "Marie2", "nombresInvalid"],
  ["nombres", "<b>Marie</b>", "nombresInvalid"],
  ["nombres", "N'Golo Jean-Pierre Mª", null],
  ["nombres", "李小龍", null],
  ["apellidoPaterno", "", "apellidoPaternoRequired"],
  ["apellidoPaterno", a(61), "apellidoPaternoTooLong"],
  ["apellidoPaterno", words(29, 30), null],
  ["apellidoPaterno", "Su clave fue robada llame ya", "nameSentence"],
  ["apellidoPaterno", "1", "apellidoPaternoInvalid"],
  ["apellidoMaterno", "", null],
  ["apellidoMaterno", a(61), "apellidoMaternoTooLong"],
  ["apellidoMaterno", words(29, 30), null],
  ["apellidoMaterno", "entre en malo punto cl", "nameSentence"],
  ["apellidoMaterno", "@", "apellidoMaternoInvalid"],
];

table("the names alone, as a facilitator is asked for them", names, good, nameRows);

table("the person", person, good, [
  ...nameRows,
  ["sexo", "", "sexoRequired"],
  ["sexo", "forged", "sexoRequired"],
  ...sexos.map((sexo): Row => ["sexo", sexo, null]),
  ["fechaNacimiento", "", "fechaRequired"],
  ["fechaNacimiento", "mañana", "fechaFormat"],
  ["fechaNacimiento", "1992", "fechaFormat"],
  ["fechaNacimiento", "01-12-92", "fechaYearShort"],
  ["fechaNacimiento", "31-02-1992", "fechaNotReal"],
  ["fechaNacimiento", "12-31-1992", "fechaNotReal"],
  ["fechaNacimiento", born(-1), "fechaFuture"],
  ["fechaNacimiento", born(0, 2), "fechaFuture"],
  ["fechaNacimiento", born(15, 2), "fechaTooYoung"],
  ["fechaNacimiento", born(15, -2), null],
  ["fechaNacimiento", born(121, -2), "fechaTooOld"],
  ["fechaNacimiento", born(120, 2), null],
  ["fechaNacimiento", "1/12/1992", null],
  ["fechaNacimiento", "01121992", null],
  ["fechaNacimiento", "1992-12-01", null],
  ["estadoCivil", "", "estadoCivilRequired"],
  ["estadoCivil", "forged", "estadoCivilRequired"],
  ...estadosCiviles.map((estado): Row => ["estadoCivil", estado, null]),
  ["hijos", "", "hijosRequired"],
  ["hijos", "-1", "hijosInvalid"],
  ["hijos", "31", "hijosInvalid"],
  ["hijos", "1.5", "hijosInvalid"],
  ["hijos", "dos", "hijosInvalid"],
  ["hijos", "0", null],
  ["hijos", "30", null],
  ["paisOrigen", "", "paisOrigenRequired"],
  ["paisOrigen", "Haití", "paisOrigenRequired"],
  ["paisOrigen", "HT", null],
]);

describe("a birthday", () => {
  it.each([
    ["2026-03-15T12:00:00Z", []],
    // Still the fourteenth in Chile, three hours behind.
    ["2026-03-15T02:00:00Z", ["fechaNacimiento: fechaTooYoung"]],
  ])("counts on the day that it is in Chile: %s", (now, expected) => {
    vi.useFakeTimers({ now: new Date(now) });
    try {
      expect(faults(person, { ...good, fechaNacimiento: "15-03-2011" })).toEqual(expected);
    } finally {
      vi.useRealTimers();
    }
  });
});
