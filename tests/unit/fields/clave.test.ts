import { describe, expect, it } from "vitest";
import { claveActual, nuevaClave } from "@/lib/fields/clave";
import { goodRegistro } from "../../support/people";
import { faults } from "./reading";
import { table, twice } from "./table";

table("a new clave", nuevaClave, goodRegistro(), [
  ["clave", twice("Ab3$efg"), "claveLength"],
  ["clave", twice("Ab3$efghijk"), "claveLength"],
  ["clave", twice("password1"), "claveCommon"],
  ["clave", twice("Colocolo1"), "claveCommon"],
  ["clave", twice("aaaaaaaa"), "claveOneCharacter"],
  ["clave", twice("12345678"), "claveRun"],
  ["clave", twice("abababab"), "claveRun"],
  ["clave", twice("Lakay4Tk\u200b"), "claveInvisible"],
  ["clave", twice("Lakay4Tk\u0000"), "claveInvisible"],
  ["clave", twice("Lakay4\ufe0fTk"), "claveInvisible"],
  ["clave", twice("Lakay4\u3164Tk"), "claveInvisible"],
  ["clave", twice("Lakay\u00a04Tk"), "claveOddSpace"],
  ["clave", twice("Lakay\u28004Tk"), "claveOddSpace"],
  ["clave", twice("Lakay4Tk\ud800"), "claveDamaged"],
  ["clave", twice("Ｌａｋａｙ４Ｔｋ"), "claveWide"],
  ["clave", twice(" Lakay4Tk"), "claveEdgeSpace"],
  ["clave", twice("Lakay4Tk "), "claveEdgeSpace"],
  ["clave", twice("Lakay 4Tk"), null],
  ["clave", twice("Lakay4Tk"), null],
  ["clave", twice("Ñandú 42😀"), null],
  ["repetirClave", "", "repetirClaveRequired"],
  ["repetirClave", "lakay4tk", "repetirClaveDifferent"],
  ["repetirClave", "Lakay4Tk ", "repetirClaveDifferent"],
  ["repetirClave", { clave: "Ma\u00f1ana4T", repetirClave: "Man\u0303ana4T" }, null],
]);

describe("a new clave", () => {
  it("that is empty is asked for, and so is its repetition", () => {
    expect(faults(nuevaClave, twice(""))).toEqual(["clave: claveRequired", "repetirClave: repetirClaveRequired"]);
  });

  it("is not also called different when it is wrong by itself", () => {
    expect(faults(nuevaClave, { clave: "corta", repetirClave: "otra" })).toEqual(["clave: claveLength"]);
  });
});

table("the current clave", claveActual, { claveActual: " a b " }, [
  ["claveActual", "", "claveActualRequired"],
  ["claveActual", " ", "claveActualRequired"],
]);
