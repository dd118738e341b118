import passwords from "@zxcvbn-ts/language-common/src/passwords.json";
import words from "@zxcvbn-ts/language-es-es/src/commonWords.json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaveOwner, checkClave, normaliseClave } from "@/lib/domain/clave";
import { blanks, invisible, nameOf } from "./odd-characters";

const nobody: ClaveOwner = { identifiers: [], names: [], birthDate: null, email: null };
const marie: ClaveOwner = {
  identifiers: ["R10284519", "12345678-5"],
  names: ["Marie Ève", "Jean-Baptiste", "de los Ríos Li"],
  birthDate: "1992-03-07",
  email: "kado.soleil+sence@gmail.com",
};

/** A name of these alone says no more of a company than that it is one. */
const hollow = [
  ...["del", "los", "las", "san", "van", "von", "der", "dos", "das", "por", "con", "para"],
  ...["spa", "ltda", "limitada", "eirl", "sociedad", "anonima", "cerrada", "abierta", "acciones", "comandita"],
  ...["individual", "cia", "compania", "fundacion", "asociacion", "empresa", "empresas", "otec", "otic", "grupo"],
  ...["holding", "comercial", "industrial", "servicio", "servicios", "asesorias", "consultora", "instituto"],
  ...["centro", "educacion", "hermanos", "hijos", "chile"],
];

test.each(["Lluvia27xk", "tZ4!pQ9w", "mi té 3 x", "ñandú-Ru7", "🐶🐱🐭🐹🐰🦊🐻🐼", "frijol&pan", "x       x9"])(
  "%j is accepted",
  (clave) => expect(checkClave(clave, marie)).toBeNull(),
);

describe("length", () => {
  test.each(["", "tZ4!pQ9", "tZ4!pQ9w1x2", "🐶🐱🐭🐹🐰🦊🐻"])("%j is refused", (clave) => {
    expect(checkClave(clave, nobody)).toBe("claveLength");
  });

  test("spaces inside count", () => {
    expect(checkClave("tZ 4p Q9", nobody)).toBeNull();
    expect(checkClave("tZ4pQ9", nobody)).toBe("claveLength");
  });

  test("a letter and its accent count one, however the telephone sends them", () => {
    const apart = "tZ4!pQ9wxe\u0301";
    expect(apart).toHaveLength(11);
    expect(checkClave(apart, nobody)).toBeNull();
    expect(normaliseClave(apart)).toBe("tZ4!pQ9wx\u00e9");
  });
});

describe("what nobody can type again", () => {
  const everywhere = (sign: string) => [`${sign}Qzmar9kx`, `Qzma${sign}r9kx`, `Qzmar9kx${sign}`];
  const refusedWith = (sign: string) => [...new Set(everywhere(sign).map((clave) => checkClave(clave, nobody)))];

  test.each(invisible.map((sign) => [nameOf(sign), sign]))("%s is not seen", (_, sign) => {
    expect(refusedWith(sign)).toEqual(["claveInvisible"]);
    // Before it is said how many characters there are: the eye counts others.
    expect(checkClave(`Qzmar9k${sign}`, nobody)).toBe("claveInvisible");
  });

  test.each(blanks.filter((blank) => blank !== " ").map((blank) => [nameOf(blank), blank]))(
    "%s is not the space of the space bar",
    (_, blank) => expect(refusedWith(blank)).toEqual(["claveOddSpace"]),
  );

  test.each(["\ufffd", "\ue000", "\uf8ff", "\ufdd0", "\uffff", "\u{10ffff}", "\u0378"])(
    "%j says nothing elsewhere",
    (sign) => {
      expect(refusedWith(sign)).toEqual(["claveDamaged"]);
    },
  );

  test("half a character arrives as what could not be read", () => {
    const form = new FormData();
    form.set("clave", "Qzmar9kx\ud83d");
    expect(checkClave(String(form.get("clave")), nobody)).toBe("claveDamaged");
    expect(checkClave("Qzmar9kx\ud83d", nobody)).toBe("claveInvisible");
  });

  test.each(["Ａ", "ｚ", "９", "！", "。"])("%s is of a keyboard that others have not", (sign) => {
    expect(refusedWith(sign)).toEqual(["claveWide"]);
  });

  test.each([" Qzmar9kx", "Qzmar9kx ", "  Qzmar9k", "        "])("%j has a space at its edge", (clave) => {
    expect(checkClave(clave, nobody)).toBe("claveEdgeSpace");
  });
});

test.each([
  ["11111111", "claveOneCharacter"],
  ["aAaAaAaA", "claveOneCharacter"],
  ["ááááaaaa", "claveOneCharacter"],
  ["12345678", "claveRun"],
  ["1234567890", "claveRun"],
  ["87654321", "claveRun"],
  ["90123456", "claveRun"],
  ["abcdefgh", "claveRun"],
  ["HGFEDCBA", "claveRun"],
  ["qwertyuiop", "claveRun"],
  ["poiuytre", "claveRun"],
  ["asdfghjk", "claveRun"],
  ["1qaz2wsx", "claveRun"],
  ["1q2w3e4r", "claveRun"],
  ["abababab", "claveRun"],
  ["12121212", "claveRun"],
  ["xyzwxyzw", "claveRun"],
  ["rk7rk7rk", "claveRun"],
  ["casacasa", "claveRun"],
  ["colocolo", "claveRun"],
  ["1111aaaa", "claveRun"],
  ["abc12345", "claveRun"],
  ["qweasdzxc", "claveRun"],
])("%j is refused with %s", (clave, fault) => {
  expect(checkClave(clave, nobody)).toBe(fault);
});

test.each(["ab12cd34", "qwzx8273", "abcd1x98"])("%s is no simple run", (clave) => {
  expect(checkClave(clave, nobody)).not.toBe("claveRun");
});

describe("what is known of its owner", () => {
  test.each([
    ["R10284519", "claveHasIdentifier"],
    ["r10284519x", "claveHasIdentifier"],
    ["x10284519", "claveHasIdentifier"],
    ["x-10284519", "claveHasIdentifier"],
    ["12345678K", "claveHasIdentifier"],
    ["123456785", "claveHasIdentifier"],
    ["12.345.678", "claveHasIdentifier"],
    ["MARIE!72kz", "claveHasName"],
    ["8xEve8zkq", "claveHasName"],
    ["jean?4417", "claveHasName"],
    ["Baptiste7x", "claveHasName"],
    ["rios!4417x", "claveHasName"],
    ["07031992", "claveHasBirthDate"],
    ["19920307xk", "claveHasBirthDate"],
    ["7-3-1992xk", "claveHasBirthDate"],
    ["070392xk", "claveHasBirthDate"],
    ["07/03/92xk", "claveHasBirthDate"],
    ["92-03-07xk", "claveHasBirthDate"],
    ["kadosoleil", "claveHasEmail"],
    ["Soleil#44x", "claveHasEmail"],
    ["xKado.9914", "claveHasEmail"],
  ])("%j is refused with %s", (clave, fault) => {
    expect(checkClave(clave, marie)).toBe(fault);
  });

  test.each(["li44!zkqx", "los44!zkqx", "1992zk!qx", "gmail!44zk", "sence!44zk"])("%j is accepted", (clave) => {
    expect(checkClave(clave, marie)).toBeNull();
  });

  test("a clave cut out of a long identifier is refused", () => {
    const owner = { ...nobody, identifiers: ["AB7719X0442ZZ81"] };
    expect(checkClave("7719x0442z", owner)).toBe("claveHasIdentifier");
  });

  test("every name of three letters or more, wherever it stands", () => {
    const name = fc.stringMatching(/^[A-ZÁÉÍÓÚ][a-zñáéíóú]{2,5}$/);
    fc.assert(
      fc.property(name, fc.nat({ max: 2 }), (given, place) => {
        fc.pre(!hollow.includes(given.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()));
        const filler = "7#4!9?2=";
        const clave = `${filler.slice(0, place)}${given}${filler.slice(place, 8 - given.length + 1)}`;
        expect(checkClave(clave, { ...nobody, names: [given] })).toBe("claveHasName");
      }),
    );
  });
});

describe("what is known of a company", () => {
  const company: ClaveOwner = {
    identifiers: ["76086428-5", "12345678-5"],
    names: ["Sociedad de Capacitación Lumière del Sur y Cía. Ltda.", "OTEC Tamarugo SpA", "Rose-Anne", "Dorval Ruiz"],
    birthDate: null,
    email: "contacto@tamarugo.cl",
  };

  test.each([
    ["lumiere88x", "claveHasName"],
    ["7LUMIÈRE!k", "claveHasName"],
    ["tamarugo7", "claveHasName"],
    ["xkSur.4417", "claveHasName"],
    ["rose44!zkq", "claveHasName"],
    ["8dorval!kz", "claveHasName"],
    ["76086428xk", "claveHasIdentifier"],
    ["760864285", "claveHasIdentifier"],
    ["12.345.678", "claveHasIdentifier"],
    ["contacto7x", "claveHasEmail"],
  ])("%j is refused with %s", (clave, fault) => {
    expect(checkClave(clave, company)).toBe(fault);
  });

  test.each(["despacho7x", "noticia!7k", "Ltda44!zkq", "delta!77kz", "otec44!zkq", "cia!8804zk"])(
    "%j is accepted: its legal form and its trade tell nobody apart",
    (clave) => expect(checkClave(clave, company)).toBeNull(),
  );

  test.each(hollow)("%j in a name is not held against a clave", (word) => {
    const clave = `${word}7#4!9?2`.slice(0, Math.max(8, Math.min(10, word.length + 2)));
    expect(checkClave(clave, { ...nobody, names: [word.toUpperCase(), `${word} y ${word}`] })).not.toBe("claveHasName");
  });

  test("a legal form is told from a name that begins or ends with it", () => {
    const owner = { ...nobody, names: ["Chilena Spalding"] };
    expect(checkClave("chilena4!x", owner)).toBe("claveHasName");
    expect(checkClave("spalding4!", owner)).toBe("claveHasName");
    expect(checkClave("spa!4417zk", owner)).toBeNull();
  });
});

describe("common claves", () => {
  test.each([
    "password",
    "PASSWORD1",
    "contraseña",
    "iloveyou",
    "ColoColo91",
    "chile123",
    "vivachile",
    "alejandro",
    "gonzalo77",
    "chile2026",
    "Chile.2026",
    "maria123",
    "María12!",
    "santiago",
    "haiti2024",
    "dragon99!",
    "bienvenido",
    "rodriguez",
    "dominguez",
  ])("%s is refused", (clave) => {
    expect(checkClave(clave, nobody)).toBe("claveCommon");
  });

  test.each(["juan!88123", "gato4417xk", "7chile!zkq", "chilexk26", "ana!88123"])("%s is accepted", (clave) => {
    expect(checkClave(clave, nobody)).toBeNull();
  });

  test.each([
    ["leaked passwords", passwords, 10_000],
    ["Spanish words", words, 10_000],
  ])("at least 10,000 of the %s that would fit are refused", (_, list, atLeast) => {
    const fitting = list.filter((entry) => [...entry].length >= 8 && [...entry].length <= 10);
    expect(fitting.length).toBeGreaterThan(atLeast);
    expect(fitting.filter((entry) => checkClave(entry, nobody) === null)).toEqual([]);
  });
});

test("any text gets an answer, and only claves of 8 to 10 characters are accepted", { timeout: 30_000 }, () => {
  const clave = fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 8, maxLength: 10 }));
  fc.assert(
    fc.property(clave, (given) => {
      if (checkClave(given, marie) !== null) return;
      const length = [...given.normalize("NFC")].length;
      expect(length >= 8 && length <= 10).toBe(true);
    }),
  );
});
