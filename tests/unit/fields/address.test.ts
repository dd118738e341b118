import { address } from "@/lib/fields/address";
import { goodRegistro } from "../../support/people";
import { a, table } from "./table";

table("the address", address, goodRegistro(), [
  ["direccion", "", "direccionRequired"],
  ["direccion", a(121), "direccionTooLong"],
  ["direccion", "😀".repeat(120), null],
  ["numero", "", "numeroRequired"],
  ["numero", a(11), "numeroTooLong"],
  ["numero", "S/N", null],
  ["block", a(21), "blockTooLong"],
  ["block", a(20), null],
  ["departamento", a(11), "departamentoTooLong"],
  ["departamento", a(10), null],
  ["region", { region: "", comuna: "13125" }, "regionRequired"],
  ["region", "99", "regionRequired"],
  ["comuna", "", "comunaRequired"],
  ["comuna", "99999", "comunaRequired"],
  ["comuna", "13", "comunaRequired"],
  ["comuna", "05101", "comunaOtherRegion"],
  ["comuna", { region: "05" }, "comunaOtherRegion"],
  ["comuna", { region: "05", comuna: "05101" }, null],
]);
