import { addressee, type Holder, type Representante } from "@/lib/domain/holder";
import type { ContactField } from "@/lib/domain/message";
import type { Account, Clock, DataChange, Limits, Notices, Outgoing, Random } from "@/lib/ports";
import { newLink } from "./link";
import { takeSms } from "./provisional";

type Ports = { limits: Limits; random: Random; clock: Clock; siteUrl: string };
type Message = Outgoing["message"];

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

/** A change that took effect is told to every old and new address, each with the link that undoes it. */
export async function changeNotices(
  account: Account,
  change: DataChange,
  changed: ContactField[],
  ports: Ports,
): Promise<Notices> {
  const { link, url } = newLink("deshacer", ports);
  const at = ports.clock.now().toISOString();
  const message: Message = { kind: "datosCambiados", nombres: addressee(account.holder), at, changed, url };
  const emails = new Set([account.contact.email, change.contact.email]);
  // The mobile too, whatever changed: whoever got in through the mailbox would read the e-mail alone.
  const mobiles = new Set([account.contact.celular, change.contact.celular]);
  return { messages: [...mails(emails, message), ...(await texts(mobiles, message, ports))], links: [link] };
}

/** A kept change is told to every old address, each with the button that stops it. */
export async function pendingNotices(
  account: Account,
  changed: ContactField[],
  effectiveAt: Date,
  ports: Ports,
): Promise<Notices> {
  const { link, url } = newLink("detener", ports, effectiveAt);
  const message: Message = {
    kind: "cambioPendiente",
    nombres: addressee(account.holder),
    effectiveAt: effectiveAt.toISOString(),
    changed,
    url,
  };
  const { email, celular } = account.contact;
  return { messages: [...mails([email], message), ...(await texts([celular], message, ports))], links: [link] };
}

const mails = (to: Iterable<string>, message: Message): Outgoing[] =>
  [...to].map((email) => ({ channel: "email", to: email, message }));

/** As many SMS as their limits allow: the e-mails go out in any case. */
async function texts(to: Iterable<string | null>, message: Message, { limits }: Ports): Promise<Outgoing[]> {
  const outgoing: Outgoing[] = [];
  for (const number of to) {
    if (number !== null && (await takeSms(limits, number)) === 0) {
      outgoing.push({ channel: "sms", to: number, message });
    }
  }
  return outgoing;
}
