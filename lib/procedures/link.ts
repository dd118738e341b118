import { LINK_TOKEN_LENGTH } from "@/lib/domain/link-token";
import type { Clock, LinkKind, NewLink, Random } from "@/lib/ports";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const SEVEN_DAYS_MS = 7 * 86_400_000;

/** A one-button page, good for seven days unless `expiresAt` says otherwise, and its address. */
export function newLink(
  kind: LinkKind,
  { random, clock, siteUrl }: { random: Random; clock: Clock; siteUrl: string },
  expiresAt = new Date(clock.now().getTime() + SEVEN_DAYS_MS),
): { link: NewLink; url: string } {
  const token = random.text(LINK_TOKEN_LENGTH, alphabet);
  return {
    link: { kind, token, expiresAt },
    url: `${siteUrl}/enlace/${token}`,
  };
}
