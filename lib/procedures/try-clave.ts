import type { Identifier } from "@/lib/domain/identifier";
import { ok, type Result } from "@/lib/errors";
import type { Account, Attempts, Mac } from "@/lib/ports";
import { subjectOf } from "./subject";
import { refusalAfter } from "./wait";

/**
 * Takes a try at the clave of whoever was found under a number. `recovering`: after a hundred wrong ones in a
 * row, only a key that was sent to the owner helps. `right` starts the count anew.
 * Fails with `waitMinutes`.
 */
export async function tryClave(
  found: Account[],
  identifier: Pick<Identifier, "kind" | "lookup">,
  { attempts, mac }: { attempts: Attempts; mac: Mac },
): Promise<Result<{ recovering: boolean; right: () => Promise<void> }>> {
  const subject = subjectOf(mac, identifier, found);
  const tries = await attempts.begin("clave", subject);
  const refusal = refusalAfter(tries, "claveActual");
  if (refusal) return refusal;
  return ok({
    recovering: tries === "recovery",
    async right() {
      // Where a number is shared, opening one's own must not make room for guesses at another's.
      if (found.length === 1) await attempts.succeeded("clave", subject);
    },
  });
}
