import { randomUUID } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Message } from "@/lib/domain/message";
import type { Lang } from "@/lib/domain/perfil";
import type { Outgoing, Vault } from "@/lib/ports";
import type { Tx } from "./client";
import { deliveries } from "./schema";

/** Ties what a row says to that row: it cannot be opened as another one's. */
export const deliveryContext = (id: string) => `delivery:${id}`;

/** Queues messages inside the transaction of what they tell; what they say is encrypted until it is sent. */
export async function enqueue(
  tx: Tx,
  vault: Vault,
  about: { accountId: string; submission: string; lang: Lang; at: Date },
  messages: Outgoing[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.insert(deliveries).values(
    messages.map(({ channel, to, message }) => {
      const id = randomUUID();
      return {
        id,
        accountId: about.accountId,
        submission: about.submission,
        kind: message.kind,
        channel,
        recipient: to,
        lang: about.lang,
        sealed: vault.encrypt(Buffer.from(JSON.stringify(message)), deliveryContext(id)),
        state: "enCola" as const,
        nextAttemptAt: about.at,
        createdAt: about.at,
      };
    }),
  );
}

/** Takes back what has not gone out yet, as a key that a newer one has voided. */
export async function withdraw(tx: Tx, accountId: string, kind: Message["kind"]): Promise<void> {
  await tx
    .update(deliveries)
    .set({ sealed: null, state: "rebotado", reason: "replaced" })
    .where(and(eq(deliveries.accountId, accountId), eq(deliveries.kind, kind), isNotNull(deliveries.sealed)));
}
