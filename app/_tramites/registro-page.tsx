import "server-only";
import type { ComponentProps } from "react";
import type { Profile } from "@/lib/profiles/profile";
import { readReceipt } from "../_server/steps";
import type { Query } from "./query";
import { RegistroDone, RegistroForm } from "./registro-view";

type Props = Omit<ComponentProps<typeof RegistroForm>, "place"> & { profile: Profile; query: Query };

/** `registro` of a profile: the form, or what was registered. */
export async function RegistroPage({ profile: { perfil }, query, ...form }: Props) {
  const place = { perfil, tramite: "registro" } as const;
  const receipt = query.paso === "listo" ? await readReceipt(place) : null;
  return receipt ? <RegistroDone place={place} receipt={receipt} /> : <RegistroForm place={place} {...form} />;
}
