import "server-only";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import type { Profile } from "@/lib/profiles/profile";
import { cualStep, openStep, preguntaStep, readReceipt } from "../_server/steps";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";
import { RecuperarAnswer, RecuperarForgotten } from "./recuperar-answer";
import { RecuperarDone } from "./recuperar-done";
import { RecuperarIdentify } from "./recuperar-view";
import type { Which } from "./which";

type Props = {
  profile: Profile;
  actions: { identificar: FormAction; generar: FormAction; reenviar: FormAction };
  query: Query;
  /** Where one number may be several people's: what tells them apart. */
  which?: Which;
  /** Where a forgotten answer has a stand-in: what is asked for instead. */
  forgotten?: { action: FormAction; fields: ReactNode };
  /** The field of the identifier. */
  children: ReactNode;
};

/** `recuperar` of a profile, at whichever step the visitor is. */
export async function RecuperarPage({ profile, actions, query: { paso }, which, forgotten, children }: Props) {
  const place = { perfil: profile.perfil, tramite: "recuperar" } as const;
  if (paso === "listo") {
    const receipt = await readReceipt(place);
    return receipt ? (
      <RecuperarDone place={place} action={actions.reenviar} receipt={receipt} />
    ) : (
      <ReceiptGone place={place} />
    );
  }

  const number = paso === "cual" && which ? await openStep(place, cualStep) : null;
  if (number && which) {
    return (
      <RecuperarIdentify
        place={place}
        action={which.action}
        shared={{ owner: number.owner, shown: profile.show(number.step.lookup) }}
      >
        {which.fields}
      </RecuperarIdentify>
    );
  }
  const asked = paso === "completar" || paso === "sin-respuesta" ? await openStep(place, preguntaStep) : null;
  if (asked) {
    const { step, owner } = asked;
    const shown = profile.show(step.lookup);
    if (forgotten && paso === "sin-respuesta") {
      return (
        <RecuperarForgotten place={place} action={forgotten.action} owner={owner} shown={shown}>
          {forgotten.fields}
        </RecuperarForgotten>
      );
    }
    return (
      <RecuperarAnswer
        place={place}
        action={actions.generar}
        owner={owner}
        shown={shown}
        pregunta={step.pregunta}
        standIn={forgotten !== undefined}
      />
    );
  }
  return (
    <RecuperarIdentify place={place} action={actions.identificar} paso={paso}>
      {children}
    </RecuperarIdentify>
  );
}
