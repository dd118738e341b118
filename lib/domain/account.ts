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
