"use server";

import { notFound, redirect } from "next/navigation";
import { origin } from "@/app/_server/client-address";
import { services } from "@/app/_server/wiring";

/** Does what the link is for. Pressing the button twice does it once. */
export async function follow(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const { links, limits } = services();
  const from = await origin();
  const wait = await limits.take("address", from);
  if (wait === 0 && !(await links.use(token, from))) notFound();
  redirect(`/enlace/${encodeURIComponent(token)}${wait === 0 ? "?hecho" : ""}`);
}
