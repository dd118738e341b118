import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/lib/domain/network";
import { services } from "./wiring";

/**
 * Under what the requests of one address are counted: the address for IPv4, its /64 for IPv6, as a digest.
 *
 * Only the configured header is believed, and of a list only the last entry: whatever comes before it
 * was written by the client. Without one, everybody counts together.
 */
export async function origin(): Promise<string> {
  const { env, mac } = services();
  const header = env.TRUSTED_IP_HEADER ? (await headers()).get(env.TRUSTED_IP_HEADER) : null;
  const address = header?.split(",").at(-1)?.trim() ?? "unknown";
  return mac.digest("address", networkOf(address));
}
