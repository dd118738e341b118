import { addressee } from "@/lib/domain/holder";
import type { Accounts, Clock, Limits, LinkState, Links, Outgoing } from "@/lib/ports";
import { listenersOf, tellAll } from "./listeners";

type Ports = { accounts: Accounts; clock: Clock; limits: Limits; links: Links };

/** What everybody is told when a link of that kind is used; nobody gets a link out of it. */
const notices = { deshacer: "cambioDeshecho", detener: "cambioDetenido" } as const;

/**
 * Does what a link is for. An undo or a stop is told to every address, old and new: whoever did not press the button
 * has to hear of it. Gives the state the link was in before; `null` when there is no such link.
 */
export async function followLink(token: string, origin: string, ports: Ports): Promise<LinkState | null> {
  const link = await ports.links.look(token);
  if (link?.state !== "open") return link;
  return ports.links.use(token, origin, await messagesFor(link, ports));
}

async function messagesFor({ kind, accountId }: LinkState, ports: Ports): Promise<Outgoing[]> {
  if (kind !== "deshacer" && kind !== "detener") return [];
  const account = await ports.accounts.byId(accountId);
  if (!account) return [];
  const at = ports.clock.now().toISOString();
  const message = { kind: notices[kind], nombres: addressee(account.holder), at };
  return tellAll(await listenersOf(account, null, ports), message);
}
