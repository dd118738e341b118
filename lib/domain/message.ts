export const channels = ["email", "sms"] as const;
export type Channel = (typeof channels)[number];

/** How a message fares, as told to the person who waits for it. */
export const deliveryStates = ["enCola", "enviado", "entregado", "rebotado"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * What a message says, without its words: those come from messages/ in the language of the account.
 * `url` is absolute. Instants are ISO 8601 in UTC.
 */
export type Message =
  | { kind: "bienvenida"; nombres: string; url: string }
  /** `otec`: who asked for it, when it was not the account's holder. */
  | { kind: "claveProvisoria"; nombres: string; key: string; hours: number; url: string; otec?: string }
  | { kind: "codigo"; nombres: string; code: string; minutes: number }
  | { kind: "claveCambiada"; nombres: string; at: string; url: string }
  | { kind: "datosCambiados"; nombres: string; at: string; changed: ContactField[]; url: string }
  | { kind: "cambioPendiente"; nombres: string; effectiveAt: string; changed: ContactField[]; url: string };

/** What a notice may say has changed; never the values themselves. */
export const contactFields = ["email", "celular", "telefono", "direccion", "pregunta", "rut", "representante"] as const;
export type ContactField = (typeof contactFields)[number];
