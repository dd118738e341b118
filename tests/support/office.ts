import type { Operation } from "@/lib/ports";
import { abrir, elegir, type FacilitadorStep, registrar } from "@/lib/procedures/facilitador";
import { facilitador } from "@/lib/profiles/facilitador";
import { stranger } from "./first-step";
import { freshRut, goodFacilitador } from "./people";
import { reading } from "./reading";
import { refusal, type World } from "./world";

export const CLAVE = "Lakay4Tk";

type At<S extends FacilitadorStep["at"]> = Extract<FacilitadorStep, { at: S }>;

const isAt = <S extends FacilitadorStep["at"]>(step: FacilitadorStep, at: S): step is At<S> => step.at === at;

/** Somebody by document. */
export const named = (numeroDocumento: string) =>
  reading(facilitador.elegir, {
    facilitador: "otro",
    tipoDocumento: "pasaporte",
    numeroDocumento,
    paisEmisor: "HT",
  });

/** What an OTEC does in a world, step by step. */
export function officeIn(world: World) {
  const by = () => world.operation("facilitador", "juridica");

  const open = (rut: string, claveActual = CLAVE) =>
    abrir(reading(facilitador.abrir, { rut, claveActual }), stranger(), world);

  /** Registers the n-th OTEC, and opens. */
  async function otec(n: number, change: Record<string, string> = {}): Promise<FacilitadorStep> {
    const rut = freshRut(n);
    await world.registerJuridica({ rut, ...change });
    const step = await open(rut);
    if (!step.ok) throw new Error(refusal(step));
    return step.value;
  }

  /** Names a document, which leads to where the test expects. */
  async function choose<S extends FacilitadorStep["at"]>(from: FacilitadorStep, number: string, at: S): Promise<At<S>> {
    const step = await elegir(from, named(number), world);
    if (!step.ok) throw new Error(refusal(step));
    if (!isAt(step.value, at)) throw new Error(`${number} led to ${step.value.at}`);
    return step.value;
  }

  /** Registers the person of `goodFacilitador` with changes. */
  async function save(step: At<"registrar">, change: Record<string, string> = {}, operation: Operation = by()) {
    const input = reading(facilitador.registrar, goodFacilitador(change));
    return registrar(operation, step, { ...input, scanId: await world.keepScan() }, world);
  }

  const add = async (from: FacilitadorStep, number: string, change: Record<string, string> = {}) =>
    save(await choose(from, number, "registrar"), change);

  return { by, open, otec, choose, save, add };
}
