import { describe, expect, it } from "vitest";
import { langs } from "@/lib/domain/perfil";
import { anatomy, flat } from "./catalogue";

const es = flat("es");
const ht = flat("ht");

/** Names, abbreviations and formats: right as they are in both languages. */
const rightlyTheSame = new Set([
  "correo.campos.rut",
  "buzon.canales.sms",
  "campos.run",
  "campos.rut",
  "captcha.label",
  "comprobante.identificador.documento",
  "comprobante.identificador.run",
  "comprobante.identificador.rut",
  "comun.pie.servicio",
  "comun.sitio",
  "opciones.tipoDocumento.ipa",
  "opciones.tipoDocumento.ipe",
  "opciones.tipoDocumento.nip",
  "opciones.tipoEmpresa.otec",
  "opciones.tipoEmpresa.otic",
]);

describe("the messages of both languages", () => {
  it("have the same keys, in the same order", () => {
    expect([...ht.keys()]).toEqual([...es.keys()]);
  });

  it.each(langs)("are all ICU messages, and none is empty or padded (%s)", (lang) => {
    const bad = [...flat(lang)].filter(([, text]) => {
      try {
        anatomy(text);
      } catch {
        return true;
      }
      return text === "" || text !== text.trim() || / {2}/.test(text) || text !== text.normalize("NFC");
    });
    expect(bad).toEqual([]);
  });

  it.each(["args", "tags"] as const)("take the same %s", (part) => {
    const of = (texts: Map<string, string>) => [...texts].map(([key, text]) => [key, anatomy(text)[part]]);
    expect(of(ht)).toEqual(of(es));
  });

  it("have no plural forms in Kreyòl, and always a last resort in Spanish", () => {
    const forms = (texts: Map<string, string>) =>
      [...texts].map(([key, text]) => ({ key, categories: anatomy(text).categories }));
    expect(forms(ht).filter(({ categories }) => categories.some((name) => name !== "other"))).toEqual([]);
    expect(forms(es).filter(({ categories }) => categories.length > 0 && !categories.includes("other"))).toEqual([]);
  });

  it("are not left in Spanish", () => {
    const same = [...ht].filter(([key, text]) => es.get(key) === text).map(([key]) => key);
    expect(same.toSorted()).toEqual([...rightlyTheSame].toSorted());
  });

  it("end alike: a sentence stays a sentence, and a question a question", () => {
    const end = (text: string | undefined) => /[.:?…]$/.exec(text ?? "")?.[0] ?? "";
    const differ = [...es].filter(([key, text]) => end(text) !== end(ht.get(key))).map(([key]) => key);
    // A letter begins "Hola, Ana:" in Spanish and "Bonjou, Ana." in Kreyòl.
    expect(differ).toEqual(["correo.saludo", "correo.saludoSinNombre"]);
  });
});
