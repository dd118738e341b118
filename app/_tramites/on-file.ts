import "server-only";
import type { Address, Contact } from "@/lib/domain/account";
import { regionOf } from "@/lib/domain/comuna";
import { formatEmail } from "@/lib/domain/email-shown";
import type { Holder } from "@/lib/domain/holder";
import { celularDigits, formatPhone } from "@/lib/domain/phone";
import { formatRut } from "@/lib/domain/rut";
import type { Account } from "@/lib/ports";

/** What is on file except secrets, as the form writes it. */
export const onFile = ({ pregunta, address, contact, holder }: Account): Record<string, string> => ({
  pregunta: pregunta ?? "",
  ...(address && addressOf(address)),
  ...contactOf(contact),
  ...representativeOf(holder),
});

const addressOf = ({ direccion, numero, block, departamento, comuna }: Address) => ({
  direccion,
  numero,
  block: block ?? "",
  departamento: departamento ?? "",
  region: regionOf(comuna) ?? "",
  comuna,
});

const contactOf = ({ email, celular, telefonoParticular, telefonoTrabajo }: Contact) => ({
  email: formatEmail(email),
  // Not asked about again: it was confirmed when it came.
  emailVisto: email,
  celular: celular ? celularDigits(celular) : "",
  sinCelular: celular ? "" : "on",
  telefonoParticular: telefonoParticular ? formatPhone(telefonoParticular) : "",
  telefonoTrabajo: telefonoTrabajo ? formatPhone(telefonoTrabajo) : "",
});

function representativeOf(holder: Holder) {
  if (holder.kind !== "empresa") return {};
  const { rut, nombres, apellidos } = holder.representante;
  return { rutRepresentante: formatRut(rut), nombresRepresentante: nombres, apellidosRepresentante: apellidos };
}
