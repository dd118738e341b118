import { z } from "zod";
import { questionIds } from "@/lib/domain/secret-answer";
import { captcha } from "@/lib/fields/captcha";
import { canal, prueba } from "@/lib/fields/proof";
import { secretQuestion } from "@/lib/fields/secret-question";
import { goodDatos, goodRegistro } from "../../support/people";
import { a, type Row, table } from "./table";

table("the secret question", secretQuestion, goodRegistro(), [
  ["pregunta", "", "preguntaRequired"],
  ["pregunta", "forged", "preguntaRequired"],
  ...questionIds.map((id): Row => ["pregunta", id, null]),
  ["respuesta", "", "respuestaRequired"],
  ["respuesta", "   ", "respuestaRequired"],
  ["respuesta", "a", "respuestaLength"],
  ["respuesta", "¿?", "respuestaLength"],
  ["respuesta", a(61), "respuestaLength"],
  ["respuesta", a(60), null],
  ["respuesta", "ñu", null],
]);

table("the captcha", captcha, goodRegistro(), [
  ["captcha", "", "captchaRequired"],
  ["captcha", "   ", "captchaRequired"],
  ["captcha", { captcha: "", captchaProof: "proof" }, null],
]);

table("the proof", prueba, goodDatos(), [
  ["prueba", "", "pruebaRequired"],
  ["prueba", "forged", "pruebaRequired"],
  ["prueba", { prueba: "", codigo: "123456" }, null],
  ["prueba", { prueba: "", codigo: " ", claveActual: "Secreta5x" }, "pruebaRequired"],
  ["claveActual", { prueba: "clave", codigo: "123456", claveActual: "" }, "claveElegidaRequired"],
  ["claveActual", "", "claveElegidaRequired"],
  ["claveActual", { prueba: "codigo", codigo: "123456", claveActual: "" }, null],
  ["claveActual", { prueba: "ninguna", claveActual: "", codigo: "" }, null],
  ["codigo", { prueba: "codigo", codigo: "" }, "codigoRequired"],
  ["codigo", { prueba: "codigo", codigo: "abc" }, "codigoRequired"],
  ["codigo", { prueba: "codigo", codigo: "123 456" }, null],
]);

table("where a key should go", z.object({ canal }), { canal: "email" }, [
  ["canal", "", "canalRequired"],
  ["canal", "paloma", "canalRequired"],
  ["canal", "sms", null],
]);
