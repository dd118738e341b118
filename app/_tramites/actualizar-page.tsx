import "server-only";
import type { ComponentType, ReactNode } from "react";
import type { PartProps } from "@/components/fieldset";
import type { FormAction } from "@/components/form-state";
import type { Profile } from "@/lib/profiles/profile";
import { actualizarStep, factsStep, openStep, readReceipt } from "../_server/steps";
import { services } from "../_server/wiring";
import { ActualizarData, ActualizarDone, ActualizarValidate } from "./actualizar-view";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";
import type { Which } from "./which";

type Props = {
  profile: Profile;
  actions: { validar: FormAction; guardar: FormAction };
  query: Query;
  /** The fieldsets between the secret question and the proof, in order. */
  parts: ComponentType<PartProps>[];
  /** Where one number may be several people's: what tells them apart. */
  which?: Which;
  /** What only the holder is held to know. */
  children: ReactNode;
};

/** `actualizar` of a profile, at whichever step the visitor is. */
export async function ActualizarPage({ profile, actions, query: { paso }, parts, which, children }: Props) {
  const place = { perfil: profile.perfil, tramite: "actualizar" } as const;
  if (paso === "listo") {
    const receipt = await readReceipt(place);
    return receipt ? <ActualizarDone place={place} receipt={receipt} /> : <ReceiptGone place={place} />;
  }

  const number = paso === "cual" && which ? await openStep(place, factsStep) : null;
  if (number && which) {
    return (
      <ActualizarValidate
        place={place}
        action={which.action}
        shared={{ owner: number.owner, shown: profile.show(number.step.lookup) }}
      >
        {which.fields}
      </ActualizarValidate>
    );
  }
  const opened = paso === "completar" ? await openStep(place, actualizarStep) : null;
  const account = opened && (await services().accounts.byId(opened.step.accountId));
  if (account) {
    return (
      <ActualizarData
        place={place}
        action={actions.guardar}
        owner={opened.owner}
        shown={profile.show(opened.step.lookup)}
        account={account}
        rut={opened.step.rut}
        parts={parts}
      />
    );
  }
  return (
    <ActualizarValidate place={place} action={actions.validar} paso={paso}>
      {children}
    </ActualizarValidate>
  );
}
