import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { Done, KnownBrowser } from "@/lib/ports";
import { knownDigest } from "@/lib/procedures/tries";
import { cookieOptions } from "@/lib/web/cookie";
import { services } from "./wiring";

/*
 * A browser in which somebody has shown whose account it is has tries of its own from then on, which no stranger can
 * use up (OWASP, "device cookies"). It opens nothing.
 */

const NAME = "equipo";
const YEAR_SECONDS = 365 * 24 * 3600;
/** A family's telephone, not an office's computer. */
const MOST_ACCOUNTS = 8;

const schema = z.object({ id: z.uuid(), accounts: z.array(z.string()).max(MOST_ACCOUNTS) });

/** The browser of this request, if it has been proved to be some holder's. */
export async function readBrowser(): Promise<KnownBrowser | null> {
  const token = (await cookies()).get(NAME)?.value;
  const opened = token ? schema.safeParse(await services().seal.open(NAME, token)) : null;
  return opened?.success ? opened.data : null;
}

/**
 * Makes it a known one of this account too, for a year. Only what was done just now proves whose it is: a submission
 * that is sent again, with other proofs perhaps, is answered with what it did before.
 */
export async function rememberBrowser({ accountId, repeated }: Pick<Done, "accountId" | "repeated">): Promise<void> {
  if (repeated) return;
  const { accounts, seal, mac, random, siteUrl } = services();
  const [browser, account] = [await readBrowser(), await accounts.byId(accountId)];
  if (!account) return;
  const mine = knownDigest(mac, account);
  const others = (browser?.accounts ?? []).filter((digest) => digest !== mine);
  const value = { id: browser?.id ?? random.uuid(), accounts: [mine, ...others].slice(0, MOST_ACCOUNTS) };
  (await cookies()).set(
    NAME,
    await seal.seal(NAME, value, YEAR_SECONDS),
    cookieOptions(siteUrl, { maxAge: YEAR_SECONDS }),
  );
}
