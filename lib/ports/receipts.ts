import type { Representante } from "@/lib/domain/holder";
import type { Identifier } from "@/lib/domain/identifier";
import type { Channel, DeliveryState, Message } from "@/lib/domain/message";
import type { Account } from "./accounts";
import type { Done } from "./operation";

export type ReceiptDelivery = {
  channel: Channel;
  kind: Message["kind"];
  to: string;
  state: DeliveryState;
  queuedAt: Date;
  sentAt: Date | null;
  settledAt: Date | null;
};

/** A kept change waits, took effect, or was stopped or replaced before it did. */
export type KeptOutcome = "pendiente" | "aplicado" | "anulado";

/** While it waits also what it will bring: a second identifier, another representative. */
export type KeptChange = {
  outcome: KeptOutcome;
  effectiveAt: Date;
  rut: Identifier | null;
  representante: Representante | null;
};

export type Receipt = {
  done: Done;
  account: Account;
  deliveries: ReceiptDelivery[];
  /** What became of a change that was kept; `null` for one that took effect at once. */
  kept: KeptChange | null;
};

export interface Receipts {
  bySubmission(submission: string): Promise<Receipt | null>;
}
