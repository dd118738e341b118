"use server";

import { redirect } from "next/navigation";
import { origin } from "@/app/_server/client-address";
import { rememberBrowser } from "@/app/_server/known-browser";
import { services } from "@/app/_server/wiring";
import { faultOf } from "@/lib/adapters/log";
import { linkToken } from "@/lib/domain/link-token";
import { followLink } from "@/lib/procedures/follow-link";

/** Does what the link is for. Pressing the button twice does it once. */
export async function follow(form: FormData): Promise<void> {
  const token = linkToken(String(form.get("token") ?? ""));
  // The page says what is wrong with a link that is none.
  redirect(token === null ? "/enlace/-" : `/enlace/${token}?${await use(token)}`);
}

/** Says too when it could not be done: somebody who believes a change stopped would not look again. */
async function use(token: string): Promise<"hecho" | "falla"> {
  const { limits, log } = services();
  try {
    const from = await origin();
    if ((await limits.take("address", from)) > 0) return "falla";
    const link = await followLink(token, from, services());
    if (link?.kind === "conocer" && link.state === "open") await rememberBrowser({ ...link, repeated: false });
    return "hecho";
  } catch (error) {
    log.error(faultOf(error), "a link could not be followed");
    return "falla";
  }
}
