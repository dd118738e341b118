import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBirthDate, parseBirthDate } from "@/lib/domain/birth-date";

const today = "2026-03-12";

describe("parseBirthDate", () => {
  test.each([
    ["01-12-1992", "1992-12-01"],
    ["1/12/1992", "1992-12-01"],
    ["1.12.1992", "1992-12-01"],
    ["01 12 1992", "1992-12-01"],
    ["01 - 12 - 1992", "1992-12-01"],
    ["01–12–1992", "1992-12-01"],
    ["０１-１２-１９９２", "1992-12-01"],
    ["٠١-١٢-١٩٩٢", "1992-12-01"],
    ["01·12·1992", "1992-12-01"],
    ["０１／１２／１９９２", "1992-12-01"],
    ["01121992", "1992-12-01"],
    ["1992-12-01", "1992-12-01"],
    [" 1992/12/1 ", "1992-12-01"],
    ["29-02-2000", "2000-02-29"],
  ])("%j is %s", (raw, value) => {
    expect(parseBirthDate(raw, today)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "fechaFormat"],
    ["ayer", "fechaFormat"],
    ["1 de diciembre de 1992", "fechaFormat"],
    ["1121992", "fechaFormat"],
    ["01-12-19922", "fechaFormat"],
    ["01-12", "fechaFormat"],
    ["01-12-92", "fechaYearShort"],
    ["1/12/992", "fechaYearShort"],
    ["011292", "fechaYearShort"],
    ["31-02-1992", "fechaNotReal"],
    ["29-02-1900", "fechaNotReal"],
    ["00-12-1992", "fechaNotReal"],
    ["12-31-1992", "fechaNotReal"],
    ["13-03-2026", "fechaFuture"],
    ["01-01-9999", "fechaFuture"],
    ["12-03-2026", "fechaTooYoung"],
    ["13-03-2011", "fechaTooYoung"],
    ["11-03-1905", "fechaTooOld"],
    ["01-12-0092", "fechaTooOld"],
  ])("%j is refused with %s", (raw, code) => {
    expect(parseBirthDate(raw, today)).toEqual({ ok: false, code });
  });

  test.each([
    ["12-03-2011", today, true],
    ["13-03-2011", today, false],
    ["13-03-2011", "2026-03-13", true],
    ["29-02-2012", "2027-02-28", false],
    ["29-02-2012", "2027-03-01", true],
    ["12-03-1906", today, true],
    ["13-03-1905", today, true],
    ["12-03-1905", today, false],
  ])("%s on %s is let in: %s", (raw, day, accepted) => {
    expect(parseBirthDate(raw, day).ok).toBe(accepted);
  });

  const birth = fc
    .date({ min: new Date("1906-03-12"), max: new Date("2011-03-12"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test("every date is understood again as it is shown, and in every spelling", () => {
    fc.assert(
      fc.property(birth, fc.constantFrom("-", "/", ".", " ", ""), (iso, between) => {
        expect(parseBirthDate(formatBirthDate(iso).replaceAll("-", between), today)).toEqual({ ok: true, value: iso });
      }),
    );
  });

  test("any text gives an answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(typeof parseBirthDate(raw, today).ok).toBe("boolean");
      }),
    );
  });
});

test("a date is shown with the day first", () => {
  expect(formatBirthDate("1992-12-01")).toBe("01-12-1992");
});
