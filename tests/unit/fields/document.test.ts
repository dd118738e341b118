import { describe, expect, it } from "vitest";
import { document, toDocument, whichDocument } from "@/lib/fields/document";
import { nie } from "@/lib/fields/nie";
import { scan } from "@/lib/fields/scan";
import { goodRegistro } from "../../support/people";
import { a, table } from "./table";

const good = goodRegistro();

table("the document", document, good, [
  ["tipoDocumento", "", "tipoDocumentoRequired"],
  ["tipoDocumento", "forged", "tipoDocumentoRequired"],
  ["numeroDocumento", "", "numeroDocumentoRequired"],
  ["numeroDocumento", " . - ", "numeroDocumentoInvalid"],
  ["numeroDocumento", "A12", "numeroDocumentoInvalid"],
  ["numeroDocumento", "A12 ", "numeroDocumentoInvalid"],
  ["numeroDocumento", a(21), "numeroDocumentoInvalid"],
  ["numeroDocumento", "A123_4", "numeroDocumentoInvalid"],
  ["numeroDocumento", "Ñ1234", "numeroDocumentoInvalid"],
  ["numeroDocumento", "a-1.2 3", null],
  ["numeroDocumento", a(20), null],
  ["paisEmisor", "", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "cedula", paisEmisor: "" }, "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "otro", paisEmisor: "" }, "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "ipe", paisEmisor: "" }, null],
  ["paisEmisor", { tipoDocumento: "ipa", paisEmisor: "" }, null],
  ["paisEmisor", { tipoDocumento: "nip", paisEmisor: "" }, null],
  ["paisEmisor", "ZZ", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "ipe", paisEmisor: "ZZ" }, "paisEmisorRequired"],
]);

describe("the document", () => {
  it("is right without a scan, which is judged where uploads are received", () => {
    const { tipoDocumento = "", numeroDocumento = "", paisEmisor = "" } = good;
    const read = document.parse({ tipoDocumento, numeroDocumento, paisEmisor });
    expect(toDocument(read, read.numeroDocumento)).toEqual({
      kind: "documento",
      value: "pasaporte:HT:R10284519",
      lookup: "R10284519",
    });
  });
});

table("the place of the scan", scan, {}, [
  ["documento", "not a file", null],
  ["documentoGuardado", "", null],
  ["documentoGuardado", "forged", null],
]);

table("the NIE", nie, { nie: "R10284519" }, [
  ["nie", "", "nieRequired"],
  ["nie", "A12", "nieInvalid"],
  ["nie", a(21), "nieInvalid"],
  ["nie", "R-1028 4519", null],
]);

table("which of several documents", whichDocument, good, [
  ["tipoDocumento", "", "tipoDocumentoRequired"],
  ["paisEmisor", "", "paisEmisorRequired"],
  ["paisEmisor", { tipoDocumento: "nip", paisEmisor: "" }, null],
]);
