import { addressee, type Holder, type Representante } from "@/lib/domain/holder";
import type { ContactField } from "@/lib/domain/message";
import type { Account, Accounts, Clock, DataChange, Limits, Notices, Random } from "@/lib/ports";
import { newLink } from "./link";
import { listenersOf, tell, tellAll } from "./listeners";

type Ports = { accounts: Accounts; limits: Limits; random: Random; clock: Clock; siteUrl: string };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a notice may say has changed. */
export function changedFields(account: Account, change: DataChange): ContactField[] {
  const { contact, address } = account;
  const checks: [ContactField, boolean][] = [
    ["email", contact.email !== change.contact.email],
    ["celular", contact.celular !== change.contact.celular],
    [
      "telefono",
      contact.telefonoParticular !== change.contact.telefonoParticular ||
        contact.telefonoTrabajo !== change.contact.telefonoTrabajo,
    ],
    ["direccion", !same(sorted(address ?? {}), sorted(change.address))],
    // The answer is asked for anew every time, so it always counts as changed.
    ["pregunta", true],
    ["rut", change.identifier !== null],
    ["representante", isAnother(account.holder, change.representante)],
  ];
  return checks.filter(([, differs]) => differs).map(([field]) => field);
}

const isAnother = (holder: Holder, representante: Representante | null) =>
  holder.kind === "empresa" && representante !== null && !same(sorted(holder.representante), sorted(representante));

const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => a.localeCompare(b));

/**
 * A change that took effect is told to every old and new address, with the link that undoes it where the address may
 * undo. `unproven`: it came without clave or code, so that only the addresses from before it may.
 */
export async function changeNotices(
  account: Account,
  change: DataChange,
  changed: ContactField[],
  { unproven }: { unproven: boolean },
  ports: Ports,
): Promise<Notices> {
  const { link, url } = newLink("deshacer", ports);
  const at = ports.clock.now().toISOString();
  const message = { kind: "datosCambiados" as const, nombres: addressee(account.holder), at, changed, url };
  const told = await listenersOf(account, { contact: change.contact, unproven }, ports);
  return { messages: tell(told, message), links: [link] };
}

/** A kept change is told to every old address, each with the button that stops it. */
export async function pendingNotices(
  account: Account,
  changed: ContactField[],
  effectiveAt: Date,
  ports: Ports,
): Promise<Notices> {
  const { link, url } = newLink("detener", ports, effectiveAt);
  const nombres = addressee(account.holder);
  const message = { kind: "cambioPendiente" as const, nombres, effectiveAt: effectiveAt.toISOString(), changed, url };
  const told = await listenersOf(account, null, ports);
  return { messages: tellAll(told, message), links: [link] };
}
