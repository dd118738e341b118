import "server-only";
import type { ComponentProps } from "react";
import type { Profile } from "@/lib/profiles/profile";
import { readReceipt } from "../_server/steps";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";
import { RegistroDone, RegistroForm } from "./registro-view";

type Props = Omit<ComponentProps<typeof RegistroForm>, "place"> & { profile: Profile; query: Query };

/** `registro` of a profile: the form, or what was registered. */
export async function RegistroPage({ profile: { perfil }, query, ...form }: Props) {
  const place = { perfil, tramite: "registro" } as const;
  if (query.paso !== "listo") return <RegistroForm place={place} {...form} />;
  const receipt = await readReceipt(place);
  return receipt ? <RegistroDone place={place} receipt={receipt} /> : <ReceiptGone place={place} />;
}
