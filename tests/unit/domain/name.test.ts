import { describe, expect, test } from "vitest";
import { firstName, isName, isPlainName, tellsAddress } from "@/lib/domain/name";

test.each([
  "Marie",
  "Jean-Baptiste",
  "O'Higgins",
  "O’Higgins",
  "Mª José",
  "St. Fleur",
  "Nguyễn",
  "李小龍",
  "Ольга",
  "हिन्दी",
  "N",
])("%s is a name", (text) => expect(isName(text)).toBe(true));

test.each(["", " ", "-", "...", "Marie2", "<b>Marie</b>", "marie@gmail.com", "Marie; Jean", "Marie/Jean", "🐶"])(
  "%j is no name",
  (text) => expect(isName(text)).toBe(false),
);

describe("isPlainName", () => {
  test.each([
    ...["Marie", "Juan Carlos", "María de los Ángeles del Carmen", "María del Carmen de los Ángeles del Rosario"],
    ...[
      "Maria da Conceição dos Santos de Jesus",
      "Felipe Juan Pablo Alfonso de Todos los Santos",
      "Jean-Baptiste Marie",
    ],
    ...[
      "Mohammed bin Rashid bin Saeed Al Maktoum",
      "Nguyễn Thị Minh Khai",
      "李小龍",
      "O'Higgins",
      "Mª José",
      "J. R. R. T.",
    ],
    "Wolfeschlegelsteinhausenberger",
  ])("%s is as long as names are", (text) => expect(isPlainName(text, 6)).toBe(true));

  test.each([
    "Su clave fue robada escriba a soporte arroba evil punto cl",
    "Su-clave-fue-robada-llame-al-banco-ahora",
    "Su.clave.fue.robada.llame.al.banco.ahora",
    "Escriba a soporte arroba malo",
    "Entre en malo punto com",
    "Entre en malo puntocom",
    "Visite www malo cl",
    "Visite http malo",
    "a".repeat(31),
  ])("%s is no name", (text) => expect(isPlainName(text, 6)).toBe(false));

  test("a surname may have fewer words", () => {
    expect(isPlainName("Pérez de la Vega y García del Río Toro", 5)).toBe(true);
    expect(isPlainName("Uno Mil Tres Cuatro Cinco Seis", 5)).toBe(false);
  });
});

test.each(["ana@malo.cl", "escriba a ana@malo.cl", "https://malo.example", "www.malo.cl", "ana arroba malo"])(
  "%s tells an address",
  (text) => expect(tellsAddress(text)).toBe(true),
);

test.each(["Tod@s SpA", "Despegar.com Chile SpA", "Servicios S.A.", "Punto Fijo Ltda.", "Arrobamiento SpA"])(
  "%s tells none",
  (text) => expect(tellsAddress(text)).toBe(false),
);

describe("firstName", () => {
  test.each([
    ["Marie Claire", "Marie"],
    ["  Jean-Baptiste Marie", "Jean-Baptiste"],
    ["N'Golo", "N'Golo"],
    ["María José", "María"],
    ["李小龍", "李小龍"],
    ["evil.cl", "evil"],
    ["", ""],
    ["1 Marie", ""],
    ["a".repeat(20), "a".repeat(20)],
    ["a".repeat(21), ""],
  ])("of %j is %j", (nombres, first) => {
    expect(firstName(nombres)).toBe(first);
  });
});
