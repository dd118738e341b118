import { randomUUID } from "node:crypto";
import type { Message } from "@/lib/domain/message";
import type { Tramite } from "@/lib/domain/perfil";
import type { Account, Receipt, ReceiptDelivery } from "@/lib/ports";

const at = new Date("2026-03-12T13:42:05Z");

/** Somebody with a document and all the contact data there are. */
export const account: Account = {
  id: randomUUID(),
  perfil: "migrante",
  lang: "es",
  claveHash: "hash",
  pregunta: "primeraMascota",
  respuestaHash: "hash",
  nombres: "Marie Claire",
  apellidos: ["Jean"],
  fechaNacimiento: "1992-03-14",
  address: { direccion: "Pasaje Los Aromos", numero: "1482", block: null, departamento: null, comuna: "13125" },
  contact: {
    email: "marie.jean@correo.example",
    celular: "+56961234321",
    telefonoParticular: "+56223456789",
    telefonoTrabajo: null,
  },
  identifiers: [{ kind: "documento", value: "pasaporte:HT:R10284519", lookup: "R10284519" }],
};

const told: Record<Tramite, Message["kind"]> = {
  registro: "bienvenida",
  recuperar: "claveProvisoria",
  cambiar: "claveCambiada",
  actualizar: "datosCambiados",
};

export const receipt = {
  submission: randomUUID(),
  /** What was done in a trámite, and its one message. */
  of(tramite: Tramite, delivery: Partial<ReceiptDelivery> = {}, kept: Receipt["kept"] = null): Receipt {
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
