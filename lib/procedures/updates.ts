import type { Account, Limits, Mac, Visitor } from "@/lib/ports";
import { tryerOf } from "./tries";

/**
 * Takes one of the updates of the day that come without proof: so many for each browser or address, and so many for all
 * strangers together, since each is told to the owner. Seconds to wait when there is none left, else 0.
 */
export async function takeUnproven(
  account: Account,
  visitor: Visitor,
  { limits, mac }: { limits: Limits; mac: Mac },
): Promise<number> {
  const { client, known } = tryerOf(visitor, account, mac);
  return (
    (await limits.take("unprovenDay", `${account.id}:${client}`)) ||
    (known ? 0 : await limits.take("unprovenStrangers", account.id))
  );
}
