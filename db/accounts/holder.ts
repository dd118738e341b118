import { eq } from "drizzle-orm";
import type { Holder, Representante } from "@/lib/domain/holder";
import type { Tx } from "../client";
import { companies, persons } from "../schema";

type PersonRow = typeof persons.$inferSelect;
type CompanyRow = typeof companies.$inferSelect;

/** Writes whose account it is: a row of `persons` or of `companies`. */
export async function insertHolder(tx: Tx, accountId: string, holder: Holder): Promise<void> {
  if (holder.kind === "empresa") {
    const { razonSocial, nombreFantasia, tipo, giro, representante } = holder;
    const company = { razonSocial, nombreFantasia, tipo, giro, ...columnsOf(representante) };
    await tx.insert(companies).values({ accountId, ...company });
    return;
  }
  const { nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento, civil } = holder;
  await tx.insert(persons).values({ accountId, nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento, ...civil });
}

/** @throws when an account is nobody's: no registration leaves one like that. */
export function holderOf(person: PersonRow | null, company: CompanyRow | null): Holder {
  if (company) {
    const { razonSocial, nombreFantasia, tipo, giro } = company;
    return { kind: "empresa", razonSocial, nombreFantasia, tipo, giro, representante: representanteOf(company) };
  }
  if (!person) throw new Error("an account without a holder");
  const { nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento } = person;
  return { kind: "persona", nombres, apellidoPaterno, apellidoMaterno, fechaNacimiento, civil: civilOf(person) };
}

function civilOf({ sexo, estadoCivil, hijos, paisOrigen }: PersonRow) {
  if (sexo === null || estadoCivil === null || hijos === null || paisOrigen === null) return null;
  return { sexo, estadoCivil, hijos, paisOrigen };
}

/** Who acts for an account; `null` for that of a person. */
export async function findRepresentante(tx: Tx, accountId: string): Promise<Representante | null> {
  const [company] = await tx.select().from(companies).where(eq(companies.accountId, accountId));
  return company ? representanteOf(company) : null;
}

export async function setRepresentante(tx: Tx, accountId: string, representante: Representante): Promise<void> {
  await tx.update(companies).set(columnsOf(representante)).where(eq(companies.accountId, accountId));
}

const representanteOf = (company: CompanyRow): Representante => ({
  rut: company.representanteRut,
  nombres: company.representanteNombres,
  apellidos: company.representanteApellidos,
});

const columnsOf = ({ rut, nombres, apellidos }: Representante) => ({
  representanteRut: rut,
  representanteNombres: nombres,
  representanteApellidos: apellidos,
});
