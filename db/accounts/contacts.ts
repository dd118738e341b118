import { and, asc, eq, gt } from "drizzle-orm";
import type { Contact } from "@/lib/domain/account";
import { type Reach, type Standing, WATCH_DAYS } from "@/lib/domain/audience";
import type { Db, Tx } from "../client";
import { type accounts, pastContacts } from "../schema";

const WATCH_MS = WATCH_DAYS * 86_400_000;

/** When an address that comes without proof now is doubted no more. */
export const doubtFrom = (now: Date): Date => new Date(now.getTime() + WATCH_MS);

/** Where an account was reached within the last `WATCH_DAYS`, oldest first. */
export async function pastContactsOf(db: Db, accountId: string, now: Date): Promise<Reach[]> {
  return db
    .select({ email: pastContacts.email, celular: pastContacts.celular, standing: pastContacts.standing })
    .from(pastContacts)
    .where(and(eq(pastContacts.accountId, accountId), gt(pastContacts.until, new Date(now.getTime() - WATCH_MS))))
    .orderBy(asc(pastContacts.id));
}

/** Remembers where an account was reached until now, if it is reached elsewhere from now on. */
export async function rememberContact(
  tx: Tx,
  row: typeof accounts.$inferSelect,
  next: Pick<Contact, "email" | "celular">,
  { until, standing }: { until: Date; standing: Standing },
): Promise<void> {
  const { id: accountId, email, celular } = row;
  if (email === next.email && celular === next.celular) return;
  await tx.insert(pastContacts).values({ accountId, email, celular, until, standing });
}
