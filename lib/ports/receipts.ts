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

export type Receipt = {
  done: Done;
  account: Account;
  deliveries: ReceiptDelivery[];
  /** What became of a change that was kept; `null` for one that took effect at once. */
  kept: { outcome: KeptOutcome; effectiveAt: Date } | null;
};

export interface Receipts {
  bySubmission(submission: string): Promise<Receipt | null>;
}
