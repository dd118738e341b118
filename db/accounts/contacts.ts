import { and, asc, eq, gt } from "drizzle-orm";
import type { Contact } from "@/lib/domain/account";
import { type PastContact, WATCH_DAYS } from "@/lib/domain/audience";
import type { Db, Tx } from "../client";
import { pastContacts } from "../schema";

const WATCH_MS = WATCH_DAYS * 86_400_000;

/** Where an account was reached within the last `WATCH_DAYS`, oldest first. */
export async function pastContactsOf(db: Db, accountId: string, now: Date): Promise<PastContact[]> {
  return db
    .select({ email: pastContacts.email, celular: pastContacts.celular, unproven: pastContacts.unproven })
    .from(pastContacts)
    .where(and(eq(pastContacts.accountId, accountId), gt(pastContacts.until, new Date(now.getTime() - WATCH_MS))))
    .orderBy(asc(pastContacts.id));
}

/** Remembers where an account was reached until now, if it is reached elsewhere from now on. */
export async function rememberContact(
  tx: Tx,
  row: { id: string; email: string; celular: string | null },
  next: Pick<Contact, "email" | "celular">,
  { until, unproven }: { until: Date; unproven: boolean },
): Promise<void> {
  const { id: accountId, email, celular } = row;
  if (email === next.email && celular === next.celular) return;
  await tx.insert(pastContacts).values({ accountId, email, celular, until, unproven });
}
