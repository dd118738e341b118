import { firstName } from "./name";

/** What is asked of whoever registers in person, beyond the name; of a foreign facilitator nobody asks it. */
export type CivilData = {
  sexo: string;
  estadoCivil: string;
  hijos: number;
  /** ISO 3166-1 alpha-2. */
  paisOrigen: string;
};

export type Person = {
  nombres: string;
  apellidoPaterno: string;
  apellidoMaterno: string | null;
  /** `YYYY-MM-DD`. */
  fechaNacimiento: string;
  civil: CivilData | null;
};

export const tiposEmpresa = ["empresa", "otec", "otic"] as const;
export type TipoEmpresa = (typeof tiposEmpresa)[number];

/** Who acts for a company. The RUT is canonical, as `12345678-5`. */
export type Representante = { rut: string; nombres: string; apellidos: string };

export type Company = {
  razonSocial: string;
  nombreFantasia: string | null;
  tipo: TipoEmpresa;
  giro: string;
  representante: Representante;
};

/** Whose account it is. */
export type Holder = ({ kind: "persona" } & Person) | ({ kind: "empresa" } & Company);

/** The name as a receipt shows it. */
export function fullName(holder: Holder): string {
  if (holder.kind === "empresa") return holder.razonSocial;
  return [holder.nombres, holder.apellidoPaterno, holder.apellidoMaterno].filter(Boolean).join(" ");
}

/**
 * The name that messages greet with; empty for none. Anybody can register somebody else's address: more than a first
 * name is room for a sentence of theirs in our mail, and a company's name is nothing but room.
 */
export const addressee = (holder: Holder): string => (holder.kind === "empresa" ? "" : firstName(holder.nombres));

/** What others know of a holder, and a clave must therefore not contain. */
export function knownOf(holder: Holder): { identifiers: string[]; names: string[]; birthDate: string | null } {
  if (holder.kind === "empresa") {
    const { razonSocial, nombreFantasia, representante } = holder;
    return {
      identifiers: [representante.rut],
      names: [razonSocial, nombreFantasia ?? "", representante.nombres, representante.apellidos],
      birthDate: null,
    };
  }
  const { nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento } = holder;
  return { identifiers: [], names: [nombres, apellidoPaterno, apellidoMaterno ?? ""], birthDate: fechaNacimiento };
}

/** Only an OTEC may ask for a key for its foreign facilitators (the guide, "Facilitador Extranjero"). */
export const isOtec = (holder: Holder): boolean => holder.kind === "empresa" && holder.tipo === "otec";
