import "server-only";
import type { FormAction } from "@/components/form-state";
import { readSealed } from "../_server/cookies";
import { draft, readReceipt } from "../_server/steps";
import { services } from "../_server/wiring";
import { place, readStep } from "./facilitador";
import { FacilitadorDone } from "./facilitador-done";
import { FacilitadorChoose, FacilitadorOpen, FacilitadorRegister, FacilitadorSend } from "./facilitador-view";
import type { Query } from "./query";

/** As many of an OTEC's facilitators as are shown at once; the others are found by document. */
const MOST_SHOWN = 100;

type Actions = Record<"validar" | "elegir" | "enviar" | "registrar", FormAction>;

/** The request of an OTEC for a foreign facilitator, at whichever step it is. */
export async function FacilitadorPage({ actions, query: { paso } }: { actions: Actions; query: Query }) {
  const receipt = paso === "listo" ? await readReceipt(place) : null;
  if (receipt) return <FacilitadorDone receipt={receipt} />;

  const { facilitators } = services();
  const step = paso === undefined || paso === "vencido" ? null : await readStep();
  if (step?.at === "elegir") {
    const own = await facilitators.of(step.otecId, MOST_SHOWN + 1);
    const more = own.length > MOST_SHOWN;
    return <FacilitadorChoose action={actions.elegir} own={own.slice(0, MOST_SHOWN)} more={more} />;
  }
  const facilitator = step?.at === "clave" && (await facilitators.byId(step.otecId, step.facilitadorId));
  if (facilitator) return <FacilitadorSend action={actions.enviar} facilitator={facilitator} />;
  if (step?.at === "registrar") {
    return (
      <FacilitadorRegister
        action={actions.registrar}
        document={step.document.lookup}
        draft={await readSealed("borrador", place, draft)}
      />
    );
  }
  return <FacilitadorOpen action={actions.validar} expired={paso !== undefined} />;
}
