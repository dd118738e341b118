/** A natural person as both natural and migrante know them. Dates are `YYYY-MM-DD`. */
export type Person = {
  nombres: string;
  apellidoPaterno: string;
  apellidoMaterno: string | null;
  sexo: string;
  fechaNacimiento: string;
  estadoCivil: string;
  hijos: number;
  /** ISO 3166-1 alpha-2. */
  paisOrigen: string;
};

export type Address = {
  direccion: string;
  numero: string;
  block: string | null;
  departamento: string | null;
  /** Five-digit code of the comuna; its first two digits are the región. */
  comuna: string;
};

/** Telephones are E.164. */
export type Contact = {
  email: string;
  celular: string | null;
  telefonoParticular: string | null;
  telefonoTrabajo: string | null;
};
