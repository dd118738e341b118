import "server-only";
import { getLang } from "@/lib/i18n/current";
import type { Operation } from "@/lib/ports";
import { origin } from "./client-address";
import type { Place } from "./cookies";
import { readBrowser } from "./known-browser";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who sends a form, from where, and which filling-in of it this is. */
export async function readOperation(form: FormData, place: Place): Promise<Operation> {
  const sent = String(form.get("envio") ?? "");
  return {
    // Believed only where the work it names is this account's and this trámite's: see accounts.done.
    submission: UUID.test(sent) ? sent : crypto.randomUUID(),
    ...place,
    lang: await getLang(),
    origin: await origin(),
    browser: await readBrowser(),
  };
}
