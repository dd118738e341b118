import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { celularDigits, formatPhone, parseCelular, parseChileanPhone } from "@/lib/domain/phone";

const mobiles = [
  "+56961234321",
  "+56 9 6123 4321",
  "56961234321",
  "56 9 6123 4321",
  "0056 9 6123 4321",
  "961234321",
  "9 6123 4321",
  " 9 6123 4321 ",
  "9-6123-4321",
  "(9) 6123.4321",
  "09 6123 4321",
  "09-61234321",
  "(09) 6123 4321",
  "+56 (0) 9 6123 4321",
  "+56 (9) 6123 4321",
  "(+56) 9 6123 4321",
  "(+56 9) 6123 4321",
  "(+56-9) 6123-4321",
  "[+56] 9 6123 4321",
  "(56) (9) 61234321",
  "+56 9 6123\u22124321",
  "9 6123/4321",
  "tel:+56961234321",
  "Cel. 9 6123 4321",
  "Tel: +56 9 6123 4321",
  "Celular: 961234321",
  "+9 6123 4321",
  "＋５６ ９ ６１２３ ４３２１",
  "+٥٦ ٩ ٦١٢٣ ٤٣٢١",
];

const readAs = (judged: { ok: true; value: string } | { ok: false }) => (judged.ok ? judged.value : null);

describe("parseChileanPhone", () => {
  test.each(mobiles)("%s is the mobile", (raw) => {
    expect(parseChileanPhone(raw)).toEqual({ ok: true, value: "+56961234321" });
  });

  test.each([
    ["2 2345 6789", "+56223456789"],
    ["+56 2 2345 6789", "+56223456789"],
    ["(02) 2345 6789", "+56223456789"],
    ["(+56 2) 2596 5611", "+56225965611"],
    ["(32) 212 3456", "+56322123456"],
    ["41-2345678", "+56412345678"],
    ["(+56 41) 234\u22125678", "+56412345678"],
  ])("%s is the fixed line %s", (raw, e164) => {
    expect(parseChileanPhone(raw)).toEqual({ ok: true, value: e164 });
  });

  const areas = [32, 33, 34, 35, 41, 42, 43, 44, 45, 51, 52, 53, 55, 57, 58, 61, 63, 64, 65, 67, 71, 72, 73, 75];

  test("every range of the numbering plan is taken, whether it is in use yet or not", () => {
    const start = fc.integer({ min: 2, max: 9 });
    const rest = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const number = fc.oneof(
      fc.tuple(fc.constantFrom(2, 9), start, rest(7)).map((parts) => parts.join("")),
      fc.tuple(fc.constantFrom(...areas), start, rest(6)).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(number, (national) => {
        expect(parseChileanPhone(national)).toEqual({ ok: true, value: `+56${national}` });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["", "telefonoInvalid"],
    ["no tengo", "telefonoInvalid"],
    ["llame al 961234321", "telefonoInvalid"],
    ["961234321 y 961234322", "telefonoInvalid"],
    ["9 6123 4321 +", "telefonoInvalid"],
    ["61234321", "telefonoNoArea"],
    ["2345 6789", "telefonoNoArea"],
    ["96123432", "telefonoNoArea"],
    ["234567", "telefonoNoArea"],
    ["+54 11 1234 5678", "telefonoForeign"],
    ["+509 34 10 1234", "telefonoForeign"],
    ["00509 34 10 1234", "telefonoForeign"],
    ["509 3410 1234", "telefonoForeign"],
    ["57 300 123 4567", "telefonoForeign"],
    ["800 80 10 30", "telefonoService"],
    ["600 600 1234", "telefonoService"],
    ["+56 600 600 1234", "telefonoService"],
    ["133", "telefonoService"],
    ["1404", "telefonoService"],
    ["961234321 ext. 12", "telefonoExtension"],
    ["2 2345 6789 anexo 12", "telefonoExtension"],
    ["2 2345 6789 x12", "telefonoExtension"],
    ["2 2345 6789 #12", "telefonoExtension"],
    ["912345678", "telefonoUnknown"],
    ["112345678", "telefonoUnknown"],
  ])("%j is refused with %s", (raw, code) => {
    expect(parseChileanPhone(raw)).toEqual({ ok: false, code });
  });

  test.each([
    ["12", 2],
    ["23456", 5],
    ["9612343210", 10],
    ["+56 9 6123 43210", 10],
    ["2 2345 6789 / 2 2345 6780", 18],
  ])("%j has other than nine digits: %i", (raw, n) => {
    expect(parseChileanPhone(raw)).toEqual({ ok: false, code: "telefonoCount", params: { n } });
  });
});

describe("parseCelular", () => {
  test.each([...mobiles, "61234321", "6123 4321", "6123-4321", " 6123.4321 ", "6123\u22124321", "(6123) 4321"])(
    "%s is the mobile",
    (raw) => {
      expect(parseCelular(raw)).toEqual({ ok: true, value: "+56961234321" });
    },
  );

  test.each([
    ["", "celularInvalid"],
    ["abcdefgh", "celularInvalid"],
    ["no tengo", "celularInvalid"],
    ["6123 4321 anexo 3", "celularInvalid"],
    ["2 2345 6789", "celularOther"],
    ["(+56 2) 2596 5611", "celularOther"],
    ["800 80 10 30", "celularOther"],
    ["61 234 3210", "celularOther"],
    ["12345678", "celularStart"],
    ["01234567", "celularStart"],
    ["+56 9 1234 5678", "celularStart"],
    ["+54 9 11 2345 6789", "celularForeign"],
    ["+1 305 555 0123", "celularForeign"],
    ["509 3410 1234", "celularForeign"],
  ])("%j is refused with %s", (raw, code) => {
    expect(parseCelular(raw)).toEqual({ ok: false, code });
  });

  test.each([
    ["6123432", 7],
    ["133", 3],
    ["112343210", 9],
    ["9 6123 43210", 9],
    ["+56 9 6123 432", 7],
    ["+56 9 6123 43210", 9],
    ["6", 1],
  ])("%j has other than eight digits after +56 9: %i", (raw, n) => {
    expect(parseCelular(raw)).toEqual({ ok: false, code: "celularCount", params: { n } });
  });

  test("the 8 digits of the form bring back the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 99_999_999 }), (digits) => {
        const e164 = readAs(parseCelular(String(digits)));
        expect(e164).toBe(`+569${digits}`);
        expect(celularDigits(e164 ?? "")).toBe(String(digits));
        expect(readAs(parseCelular(formatPhone(e164 ?? "")))).toBe(e164);
      }),
    );
  });
});

test("any text gives a Chilean number or a reason", () => {
  const near = fc.stringMatching(/^[+0-9() .-]{0,20}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (raw) => {
      expect(readAs(parseChileanPhone(raw)) ?? "+56961234321").toMatch(/^\+56\d{9}$/);
      expect(readAs(parseCelular(raw)) ?? "+56961234321").toMatch(/^\+569\d{8}$/);
    }),
  );
});

test.each([
  ["+56961234321", "+56 9 6123 4321"],
  ["+56223456789", "+56 2 2345 6789"],
  ["+56322123456", "+56 32 212 3456"],
  ["+50934101234", "+50934101234"],
])("%s is shown as %s", (e164, shown) => {
  expect(formatPhone(e164)).toBe(shown);
});
