import "server-only";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import type { Profile } from "@/lib/profiles/profile";
import { cambiarStep, openStep, readReceipt } from "../_server/steps";
import { CambiarDone, CambiarNew, CambiarOpen } from "./cambiar-view";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";

type Props = {
  profile: Profile;
  actions: { validar: FormAction; guardar: FormAction };
  query: Query;
  /** The field of the identifier. */
  children: ReactNode;
};

/** `cambiar` of a profile, at whichever step the visitor is. */
export async function CambiarPage({ profile, actions, query: { paso }, children }: Props) {
  const place = { perfil: profile.perfil, tramite: "cambiar" } as const;
  if (paso === "listo") {
    const receipt = await readReceipt(place);
    return receipt ? <CambiarDone place={place} receipt={receipt} /> : <ReceiptGone place={place} />;
  }

  const opened = paso === "completar" ? await openStep(place, cambiarStep) : null;
  if (opened) {
    const { step, owner } = opened;
    return <CambiarNew place={place} action={actions.guardar} owner={owner} shown={profile.show(step.lookup)} />;
  }
  return (
    <CambiarOpen place={place} action={actions.validar} expired={paso !== undefined}>
      {children}
    </CambiarOpen>
  );
}
