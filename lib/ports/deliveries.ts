import type { Channel, Message } from "@/lib/domain/message";
import type { Lang } from "@/lib/domain/perfil";

/** A message and where it goes; written in the same transaction as what it tells. */
export type Outgoing = { channel: Channel; to: string; message: Message };

/** What a carrier is given: the words are ready, in the language of the account. */
export type Letter = {
  id: string;
  to: string;
  lang: Lang;
  kind: Message["kind"];
  subject: string;
  text: string;
  html: string | null;
};

export type CarrierAnswer = { ok: true; providerId: string } | { ok: false; permanent: boolean; reason: string };

/** Resend, Twilio or the local mailbox. `letter.id` is the idempotency key for the provider. */
export interface Carrier {
  send(letter: Letter): Promise<CarrierAnswer>;
}

export type DueDelivery = {
  id: string;
  channel: Channel;
  to: string;
  lang: Lang;
  message: Message;
  attempts: number;
  queuedAt: Date;
};

/** The outbox. Claimed rows are hidden from other instances for a few minutes. */
export interface Deliveries {
  claimDue(most: number): Promise<DueDelivery[]>;
  /** Also wipes what the message said. */
  sent(id: string, providerId: string): Promise<void>;
  /** Tried again at `retryAt`; `null` gives up: rebotado, and wiped. */
  failed(id: string, reason: string, retryAt: Date | null): Promise<void>;
  /**
   * What a provider reports later; the same `eventId` counts once. False when no message is known by that
   * id yet, as when the report overtakes the answer to sending: the provider should report again.
   */
  reported(providerId: string, state: "entregado" | "rebotado", eventId: string): Promise<boolean>;
}
