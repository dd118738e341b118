import "server-only";
import type { FormAction } from "@/components/form-state";
import { type FacilitadorStep, stillOpen } from "@/lib/procedures/facilitador";
import { claveStep, elegirStep, openStep, readReceipt, registrarStep, type StepKind } from "../_server/steps";
import { services } from "../_server/wiring";
import { place } from "./facilitador";
import { FacilitadorDone } from "./facilitador-done";
import { FacilitadorChoose, FacilitadorOpen, FacilitadorRegister, FacilitadorSend } from "./facilitador-view";
import type { Query } from "./query";
import { ReceiptGone } from "./receipt-gone";

/** As many of an OTEC's facilitators as are shown at once; the others are found by document. */
const MOST_SHOWN = 100;

type Actions = Record<"validar" | "elegir" | "enviar" | "registrar", FormAction>;

/** The request of an OTEC for a foreign facilitator, at whichever step it is. */
export async function FacilitadorPage({ actions, query: { paso } }: { actions: Actions; query: Query }) {
  if (paso === "listo") {
    const receipt = await readReceipt(place);
    return receipt ? <FacilitadorDone receipt={receipt} /> : <ReceiptGone place={place} />;
  }

  const { facilitators } = services();
  const choosing = paso === "elegir" ? await open(elegirStep) : null;
  if (choosing) {
    const own = await facilitators.of(choosing.step.otecId, MOST_SHOWN + 1);
    const more = own.length > MOST_SHOWN;
    const { owner } = choosing;
    return <FacilitadorChoose action={actions.elegir} owner={owner} own={own.slice(0, MOST_SHOWN)} more={more} />;
  }
  const sending = paso === "clave" ? await open(claveStep) : null;
  const facilitator = sending && (await facilitators.byId(sending.step.otecId, sending.step.facilitadorId));
  if (facilitator) return <FacilitadorSend action={actions.enviar} owner={sending.owner} facilitator={facilitator} />;
  const registering = paso === "registrar" ? await open(registrarStep) : null;
  if (registering) {
    const { step, owner } = registering;
    return <FacilitadorRegister action={actions.registrar} owner={owner} document={step.document.lookup} />;
  }
  return <FacilitadorOpen action={actions.validar} paso={paso} />;
}

/** A step, as long as the OTEC's clave is the one that opened it. */
async function open<T extends FacilitadorStep>(kind: StepKind<T>) {
  const opened = await openStep(place, kind);
  return opened && (await stillOpen(opened.step, services())) ? opened : null;
}
