import type { Holder } from "@/lib/domain/holder";
import type { Account } from "@/lib/ports";

export const person = {
  kind: "persona",
  nombres: "Ana",
  apellidoPaterno: "Soto",
  apellidoMaterno: null,
  fechaNacimiento: "1992-03-14",
  civil: null,
} satisfies Holder;

export const company = {
  kind: "empresa",
  razonSocial: "Capacitación Aula Sur Limitada",
  nombreFantasia: null,
  tipo: "otec",
  giro: "Capacitación",
  representante: { rut: "10000013-K", nombres: "Rosa Elena", apellidos: "Fuentes Pérez" },
} satisfies Holder;

/** An account of `holder` with that e-mail; the rest does not matter to whether what was typed fits. */
export const accountOf = (holder: Holder, email: string): Account => ({
  id: "5f0f3a3e-6c1b-4b0e-9d0a-0d8a4c1b2e3f",
  perfil: holder.kind === "empresa" ? "juridica" : "natural",
  lang: "es",
  claveHash: null,
  pregunta: null,
  respuestaHash: null,
  serieHash: null,
  holder,
  address: null,
  contact: { email, celular: null, telefonoParticular: null, telefonoTrabajo: null },
  doubtedUntil: null,
  browsers: 0,
  identifiers: [],
});
