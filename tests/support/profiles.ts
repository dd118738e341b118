import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import type { Perfil } from "@/lib/domain/perfil";
import { formatRut } from "@/lib/domain/rut";
import { readSecrets } from "@/lib/launcher/secrets";
import { isUnclear } from "@/lib/procedures/whom";
import { freshRut, goodJuridica, goodNatural, goodRegistro } from "./people";

type Fields = Record<string, string>;

/** What the pages of a profile differ in, for the tests that go through all of them. */
export type Who = {
  perfil: Perfil;
  /** A registration that nothing is wrong with, of somebody whom no other test uses. */
  newcomer(change?: Fields): Fields;
  /** Whether the registration carries a scan. */
  scan: boolean;
  /** The field that holds the identifier in registro, and in the other trámites. */
  registers: string;
  asks: string;
  /** The identifier as the pages show it, and as somebody in a hurry types it. */
  show(id: string): string;
  hurried(id: string): string;
  /** What actualizar asks for beside identifier and e-mail, written in another way than in registro. */
  knows(form: Fields): Fields;
  /** The name on the receipt. */
  name(form: Fields): string;
  /** What actualizar has to show as it was registered. */
  onFile: string[];
};

const address = ["direccion", "numero", "region", "comuna", "email", "celular"];

const hurriedRut = (id: string) => ` ${formatRut(id).replace("-", " ").toLowerCase()} `;

const born = ({ fechaNacimiento = "" }: Fields) => ({ fechaNacimiento: fechaNacimiento.replaceAll("-", "/") });

const named = ({ nombres, apellidoPaterno, apellidoMaterno }: Fields) =>
  [nombres, apellidoPaterno, apellidoMaterno].filter(Boolean).join(" ");

/** A document number that no other test uses, and that the site under test does not ask which document it is of. */
export function freshNumber(): string {
  const mac = makeMac(new Keyring(readSecrets(process.env.E2E_DATA_DIR ?? "")?.SECRET_KEYS.split(",") ?? []));
  for (;;) {
    const lookup = `E${crypto.randomUUID().replaceAll("-", "").slice(0, 12).toUpperCase()}`;
    if (!isUnclear({ kind: "documento", lookup, value: null }, [], mac)) return lookup;
  }
}

/** A RUT and a mobile that no other test uses. */
// Below fifty million: those of persons, under which companies trade too.
export const anyRut = () => freshRut(Math.floor(Math.random() * 40_000_000));
export const freshCelular = () => `6${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

export const emailOf = (id: string) => `${id.toLowerCase()}@correo.example`;

export const migrante: Who = {
  perfil: "migrante",
  newcomer(change) {
    const id = freshNumber();
    return goodRegistro({ numeroDocumento: id, email: emailOf(id), ...change });
  },
  scan: true,
  registers: "numeroDocumento",
  asks: "nie",
  show: (id) => id,
  hurried: (id) => ` ${id.slice(0, 4)}-${id.slice(4).toLowerCase()} `,
  knows: born,
  name: named,
  onFile: address,
};

export const natural: Who = {
  perfil: "natural",
  newcomer(change) {
    const id = anyRut();
    return goodNatural({ run: id, email: emailOf(id), ...change });
  },
  scan: false,
  registers: "run",
  asks: "run",
  show: formatRut,
  hurried: hurriedRut,
  knows: born,
  name: named,
  onFile: address,
};

export const juridica: Who = {
  perfil: "juridica",
  newcomer(change) {
    const id = anyRut();
    return goodJuridica({ rut: id, email: emailOf(id), ...change });
  },
  scan: false,
  registers: "rut",
  asks: "rut",
  show: formatRut,
  hurried: hurriedRut,
  knows: ({ rutRepresentante = "" }) => ({ rutRepresentante: hurriedRut(rutRepresentante.replaceAll(".", "")) }),
  name: ({ razonSocial = "" }) => razonSocial,
  onFile: [...address, "rutRepresentante", "nombresRepresentante", "apellidosRepresentante"],
};

export const everybody: Who[] = [natural, juridica, migrante];
