"use server";

import { RedirectType, redirect } from "next/navigation";
import { endReceipt } from "@/app/_server/steps";
import { perfilTramites } from "@/lib/domain/offer";
import { perfiles } from "@/lib/domain/perfil";

/** Ends a receipt on a machine that others use, and leads home. */
export async function terminar(form: FormData): Promise<void> {
  const perfil = perfiles.find((known) => known === form.get("perfil"));
  const tramite = perfil && perfilTramites[perfil].find((known) => known === form.get("tramite"));
  if (perfil && tramite) await endReceipt({ perfil, tramite });
  redirect("/", RedirectType.replace);
}
