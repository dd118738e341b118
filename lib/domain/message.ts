export const channels = ["email", "sms"] as const;
export type Channel = (typeof channels)[number];

/** How a message fares, as told to the person who waits for it. */
export const deliveryStates = ["enCola", "enviado", "entregado", "rebotado"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * What a message says, without its words: those come from messages/ in the language of the account.
 * `url` is absolute; `null` where the address may not use the link. Instants are ISO 8601 in UTC.
 */
export type Message =
  | { kind: "bienvenida"; nombres: string; url: string }
  /** `at`: when it was asked for, by which several are told apart. `otec`: who asked, when it was not the holder. */
  | { kind: "claveProvisoria"; nombres: string; key: string; at: string; hours: number; url: string; otec?: string }
  | { kind: "codigo"; nombres: string; code: string; minutes: number }
  | { kind: "claveCambiada"; nombres: string; at: string; url: string | null }
  | { kind: "datosCambiados"; nombres: string; at: string; changed: ContactField[]; url: string | null }
  | { kind: "cambioPendiente"; nombres: string; effectiveAt: string; changed: ContactField[]; url: string }
  /** A link was used: a change was undone, or stopped before it took effect. */
  | { kind: "cambioDeshecho" | "cambioDetenido"; nombres: string; at: string }
  /** Strangers have used up the tries they share; the link makes the browser it is opened in the holder's own. */
  | { kind: "intentosAjenos"; nombres: string; url: string };

/** What a notice may say has changed; never the values themselves. */
export const contactFields = ["email", "celular", "telefono", "direccion", "pregunta", "rut", "representante"] as const;
export type ContactField = (typeof contactFields)[number];
