import { date, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { TipoEmpresa } from "@/lib/domain/holder";
import type { IdentifierKind } from "@/lib/domain/identifier";
import type { Lang, Perfil } from "@/lib/domain/perfil";
import type { StoredType } from "@/lib/ports";
import { instant } from "./columns";

/**
 * One holder of a Clave SENCE. Clave, answer and número de documento are argon2id hashes with a pepper.
 * A foreign facilitator begins without clave, question, answer and address.
 */
export const accounts = pgTable("accounts", {
  id: uuid("id").primaryKey(),
  perfil: text("perfil").$type<Perfil>().notNull(),
  lang: text("lang").$type<Lang>().notNull(),
  claveHash: text("clave_hash"),
  pregunta: text("pregunta"),
  respuestaHash: text("respuesta_hash"),
  serieHash: text("serie_hash"),
  email: text("email").notNull(),
  emailConfirmedAt: instant("email_confirmed_at"),
  celular: text("celular"),
  telefonoParticular: text("telefono_particular"),
  telefonoTrabajo: text("telefono_trabajo"),
  direccion: text("direccion"),
  numero: text("numero"),
  block: text("block"),
  departamento: text("departamento"),
  comuna: text("comuna"),
  /** While a change without proof is fresh, the contact it brought, and whatever follows, may be a thief's. */
  doubtedUntil: instant("doubted_until"),
  /** Grows when browsers that were proved before are none any more: with the clave, an undo, a change without proof. */
  browsers: integer("browsers").notNull().default(0),
  createdAt: instant("created_at").notNull(),
});

/** What an account is found by. A migrant who gets a RUT has two. */
export const identifiers = pgTable(
  "identifiers",
  {
    kind: text("kind").$type<IdentifierKind>().notNull(),
    value: text("value").notNull(),
    lookup: text("lookup").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value] }),
    index("identifiers_lookup").on(table.kind, table.lookup),
    index("identifiers_account").on(table.accountId),
  ],
);

/** The person whose account it is; nobody asks a foreign facilitator for sexo, estado civil, hijos and país. */
export const persons = pgTable("persons", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id),
  nombres: text("nombres").notNull(),
  apellidoPaterno: text("apellido_paterno").notNull(),
  apellidoMaterno: text("apellido_materno"),
  sexo: text("sexo"),
  fechaNacimiento: date("fecha_nacimiento").notNull(),
  estadoCivil: text("estado_civil"),
  hijos: smallint("hijos"),
  paisOrigen: text("pais_origen"),
});

/** The company whose account it is, and who acts for it by now. */
export const companies = pgTable("companies", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id),
  razonSocial: text("razon_social").notNull(),
  nombreFantasia: text("nombre_fantasia"),
  tipo: text("tipo").$type<TipoEmpresa>().notNull(),
  giro: text("giro").notNull(),
  representanteRut: text("representante_rut").notNull(),
  representanteNombres: text("representante_nombres").notNull(),
  representanteApellidos: text("representante_apellidos").notNull(),
});

/** Which OTEC registered a foreign facilitator; whoever registered alone is not in here. */
export const facilitators = pgTable(
  "facilitators",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    otecId: uuid("otec_id")
      .notNull()
      .references(() => accounts.id),
    at: instant("at").notNull(),
  },
  (table) => [index("facilitators_otec").on(table.otecId)],
);

/** An encrypted file in the blob store. Without an account it is an upload that was never used. */
export const scans = pgTable(
  "scans",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id").references(() => accounts.id),
    type: text("type").$type<StoredType>().notNull(),
    size: integer("size").notNull(),
    deleteAfter: instant("delete_after").notNull(),
  },
  (table) => [index("scans_delete_after").on(table.deleteAfter)],
);
