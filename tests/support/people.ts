/*
 * Forms that nothing is wrong with, as the browser sends them, field by field in the order of the page.
 * Override what a test is about.
 */

type Fields = Record<string, string>;

const person: Fields = {
  nombres: "Marie Claire",
  apellidoPaterno: "Jean",
  apellidoMaterno: "",
  sexo: "mujer",
  fechaNacimiento: "14-03-1992",
  estadoCivil: "soltero",
  hijos: "2",
  paisOrigen: "HT",
};

const address: Fields = {
  direccion: "Pasaje Los Aromos",
  numero: "1482",
  block: "",
  departamento: "",
  region: "13",
  comuna: "13125",
};

const otherAddress: Fields = { ...address, direccion: "Avenida Matta", numero: "20", comuna: "13101" };

const contact = (email: string, celular: string): Fields => ({
  email,
  celular,
  telefonoParticular: "",
  telefonoTrabajo: "",
});

const captcha: Fields = { captcha: "ABCDEF", captchaToken: "token", captchaProof: "" };

/** How every registration ends. The clave names nobody here. */
const secrets: Fields = {
  clave: "Lakay4Tk",
  repetirClave: "Lakay4Tk",
  pregunta: "primeraMascota",
  respuesta: "Kanèl",
  ...captcha,
};

const MARIE = "marie.jean@correo.example";
const AULA = "contacto@aulasur.example";

/** The registration of a migrant. */
export const goodRegistro = (change: Fields = {}): Fields => ({
  tipoDocumento: "pasaporte",
  numeroDocumento: "R10284519",
  paisEmisor: "HT",
  ...person,
  ...address,
  ...contact(MARIE, "61234321"),
  ...secrets,
  ...change,
});

/** The registration of a person with a Chilean identity card. */
export const goodNatural = (change: Fields = {}): Fields => ({
  run: "12.345.678-5",
  serie: "123.456.789",
  ...person,
  nombres: "Ana",
  apellidoPaterno: "Soto",
  apellidoMaterno: "Muñoz",
  paisOrigen: "CL",
  ...address,
  ...contact("ana.soto@correo.example", "62345432"),
  ...secrets,
  ...change,
});

const representative: Fields = {
  rutRepresentante: "10.000.013-K",
  nombresRepresentante: "Rosa Elena",
  apellidosRepresentante: "Fuentes Pérez",
};

/** The registration of an OTEC. */
export const goodJuridica = (change: Fields = {}): Fields => ({
  rut: "76.086.428-5",
  razonSocial: "Capacitación Aula Sur Limitada",
  nombreFantasia: "Aula Sur",
  tipoEmpresa: "otec",
  giro: "Capacitación de adultos",
  ...representative,
  ...address,
  ...contact(AULA, "63456543"),
  ...secrets,
  ...change,
});

/** What an OTEC fills in for a foreign facilitator whose document is new. */
export const goodFacilitador = (change: Fields = {}): Fields => ({
  nombres: "Jean Robert",
  apellidoPaterno: "Pierre",
  apellidoMaterno: "",
  fechaNacimiento: "02-11-1985",
  email: "jean.pierre@correo.example",
  celular: "64567654",
  canal: "email",
  ...captcha,
  ...change,
});

/** The second form of `recuperar`, with the answer of all the registrations above. */
export const goodRespuesta = (change: Fields = {}): Fields => ({
  respuesta: "Kanèl",
  canal: "email",
  ...captcha,
  ...change,
});

const confirmation: Fields = { prueba: "clave", claveActual: "Lakay4Tk", codigo: "", ...captcha };

/** The second form of `actualizar`, changing the mobile and confirmed with the clave. */
export const goodDatos = (change: Fields = {}): Fields => ({
  pregunta: "primeraMascota",
  respuesta: "Pwason",
  ...otherAddress,
  ...contact(MARIE, "69998877"),
  ...confirmation,
  ...change,
});

/** The same of the OTEC, with another representative. */
export const goodDatosJuridica = (change: Fields = {}): Fields => ({
  ...goodDatos(contact(AULA, "69998877")),
  rutRepresentante: "10.000.014-8",
  nombresRepresentante: "Luis Alberto",
  apellidosRepresentante: "Rojas",
  ...change,
});

/** A RUT of its own for each number, its dígito verificador by Horner's scheme downwards from 9. */
export function freshRut(n: number): string {
  const number = 9_000_000 + n;
  let sum = 1;
  for (let rest = number, place = 0; rest > 0; rest = Math.floor(rest / 10), place += 1) {
    sum = (sum + (rest % 10) * (9 - (place % 6))) % 11;
  }
  return `${number}-${sum === 0 ? "K" : sum - 1}`;
}
