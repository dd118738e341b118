import "server-only";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import type { Profile } from "@/lib/profiles/profile";
import { cambiarStep, cualStep, openStep, readReceipt } from "../_server/steps";
import { CambiarDone, CambiarNew, CambiarOpen } from "./cambiar-view";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";
import type { Which } from "./which";

type Props = {
  profile: Profile;
  actions: { validar: FormAction; guardar: FormAction };
  query: Query;
  /** Where one number may be several people's: what tells them apart. */
  which?: Which;
  /** The field of the identifier. */
  children: ReactNode;
};

/** `cambiar` of a profile, at whichever step the visitor is. */
export async function CambiarPage({ profile, actions, query: { paso }, which, children }: Props) {
  const place = { perfil: profile.perfil, tramite: "cambiar" } as const;
  if (paso === "listo") {
    const receipt = await readReceipt(place);
    return receipt ? <CambiarDone place={place} receipt={receipt} /> : <ReceiptGone place={place} />;
  }

  const number = paso === "cual" && which ? await openStep(place, cualStep) : null;
  if (number && which) {
    return (
      <CambiarOpen
        place={place}
        action={which.action}
        shared={{ owner: number.owner, shown: profile.show(number.step.lookup) }}
      >
        {which.fields}
      </CambiarOpen>
    );
  }
  const opened = paso === "completar" ? await openStep(place, cambiarStep) : null;
  if (opened) {
    const { step, owner } = opened;
    return <CambiarNew place={place} action={actions.guardar} owner={owner} shown={profile.show(step.lookup)} />;
  }
  return (
    <CambiarOpen place={place} action={actions.validar} paso={paso}>
      {children}
    </CambiarOpen>
  );
}
