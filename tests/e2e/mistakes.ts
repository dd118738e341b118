import type { Perfil } from "@/lib/domain/perfil";
import type { ErrorCode } from "@/lib/errors";

/* What can be wrong in each registration, and what is said of it. */

type Codes = Record<string, ErrorCode>;

const emptyPerson: Codes = {
  nombres: "nombresRequired",
  apellidoPaterno: "apellidoPaternoRequired",
  sexo: "sexoRequired",
  fechaNacimiento: "fechaRequired",
  estadoCivil: "estadoCivilRequired",
  hijos: "hijosRequired",
};

const emptyRest: Codes = {
  direccion: "direccionRequired",
  numero: "numeroRequired",
  region: "regionRequired",
  comuna: "comunaRequired",
  email: "emailRequired",
  celular: "celularRequired",
  clave: "claveRequired",
  repetirClave: "repetirClaveRequired",
  pregunta: "preguntaRequired",
  respuesta: "respuestaRequired",
  captcha: "captchaRequired",
};

/** What each form says when nothing is filled in. */
export const empty: Record<Perfil, Codes> = {
  natural: { run: "runRequired", serie: "serieRequired", ...emptyPerson, ...emptyRest },
  juridica: {
    rut: "rutRequired",
    razonSocial: "razonSocialRequired",
    tipoEmpresa: "tipoEmpresaRequired",
    giro: "giroRequired",
    rutRepresentante: "rutRepresentanteRequired",
    nombresRepresentante: "nombresRepresentanteRequired",
    apellidosRepresentante: "apellidosRepresentanteRequired",
    ...emptyRest,
  },
  migrante: {
    tipoDocumento: "tipoDocumentoRequired",
    numeroDocumento: "numeroDocumentoRequired",
    documento: "documentoRequired",
    ...emptyPerson,
    paisOrigen: "paisOrigenRequired",
    ...emptyRest,
  },
};

type Wrong = Record<string, [typed: string, code: ErrorCode]>;

const wrongPerson: Wrong = {
  nombres: ["Marie 3", "nombresInvalid"],
  fechaNacimiento: ["14-03-92", "fechaYearShort"],
  hijos: ["31", "hijosInvalid"],
};

const wrongRest: Wrong = {
  numero: ["12345678901", "numeroTooLong"],
  email: ["marie.jeangmail.com", "emailMissingAt"],
  celular: ["no sé", "celularInvalid"],
  telefonoParticular: ["no sé", "telefonoInvalid"],
};

/** What each form says of values that cannot be. Secrets are apart: they do not come back. */
export const wrong: Record<Perfil, Wrong> = {
  natural: {
    run: ["12.345.678-9", "runInvalid"],
    serie: ["12.345", "serieInvalid"],
    ...wrongPerson,
    ...wrongRest,
  },
  juridica: {
    rut: ["76.086.428-1", "rutInvalid"],
    razonSocial: ["A".repeat(121), "razonSocialTooLong"],
    rutRepresentante: ["0-0", "rutRepresentanteInvalid"],
    nombresRepresentante: ["Rosa 3", "nombresRepresentanteInvalid"],
    ...wrongRest,
  },
  migrante: { numeroDocumento: ["??", "numeroDocumentoInvalid"], ...wrongPerson, ...wrongRest },
};
