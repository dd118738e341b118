import { randomUUID } from "node:crypto";
import type { Message } from "@/lib/domain/message";
import type { Door } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import type { Account, Receipt, ReceiptDelivery } from "@/lib/ports";

const at = new Date("2026-03-12T13:42:05Z");

/** Somebody with a document and all the contact data there are. */
const migrant: Account = {
  id: randomUUID(),
  perfil: "migrante",
  lang: "es",
  claveHash: "hash",
  pregunta: "primeraMascota",
  respuestaHash: "hash",
  serieHash: null,
  holder: {
    kind: "persona",
    nombres: "Marie Claire",
    apellidoPaterno: "Jean",
    apellidoMaterno: null,
    fechaNacimiento: "1992-03-14",
    civil: { sexo: "mujer", estadoCivil: "soltero", hijos: 2, paisOrigen: "HT" },
  },
  address: { direccion: "Pasaje Los Aromos", numero: "1482", block: null, departamento: null, comuna: "13125" },
  contact: {
    email: "marie.jean@correo.example",
    celular: "+56961234321",
    telefonoParticular: "+56223456789",
    telefonoTrabajo: null,
  },
  doubtedUntil: null,
  browsers: 0,
  identifiers: [{ kind: "documento", value: "pasaporte:HT:R10284519", lookup: "R10284519" }],
};

/** One account of each profile. */
export const accounts: Record<Perfil, Account> = {
  migrante: migrant,
  natural: {
    ...migrant,
    id: randomUUID(),
    perfil: "natural",
    serieHash: "hash",
    identifiers: [{ kind: "run", value: "12345678-5", lookup: "12345678-5" }],
  },
  juridica: {
    ...migrant,
    id: randomUUID(),
    perfil: "juridica",
    holder: {
      kind: "empresa",
      razonSocial: "Aprender Limitada",
      nombreFantasia: null,
      tipo: "otec",
      giro: "Capacitación",
      representante: { rut: "10000013-K", nombres: "Ana", apellidos: "Rojas Soto" },
    },
    identifiers: [{ kind: "rut", value: "76086428-5", lookup: "76086428-5" }],
  },
};

/** A foreign facilitator who has not chosen a clave yet. */
export const facilitator: Account = {
  ...migrant,
  id: randomUUID(),
  claveHash: null,
  pregunta: null,
  respuestaHash: null,
  address: null,
};

const told: Record<Door, Message["kind"]> = {
  registro: "bienvenida",
  recuperar: "claveProvisoria",
  cambiar: "claveCambiada",
  actualizar: "datosCambiados",
  facilitador: "claveProvisoria",
};

export const receipt = {
  submission: randomUUID(),
  /** What was done in a trámite, and its one message. */
  of(account: Account, tramite: Door, delivery: Partial<ReceiptDelivery> = {}, kept: Receipt["kept"] = null): Receipt {
    return {
      done: { folio: "CS-2026-000123", accountId: account.id, at, repeated: false },
      account,
      deliveries: [
        {
          channel: "email",
          kind: told[tramite],
          to: account.contact.email,
          state: "enviado",
          queuedAt: at,
          sentAt: at,
          settledAt: null,
          ...delivery,
        },
      ],
      kept,
    };
  },
};
