import "server-only";
import type { FormState } from "@/components/form-state";
import { fail, ok, type Result } from "@/lib/errors";
import { abrir, elegir, enviarClave, type FacilitadorStep, registrar } from "@/lib/procedures/facilitador";
import { facilitador } from "@/lib/profiles/facilitador";
import { readSealed } from "../_server/cookies";
import { answer } from "../_server/form-action";
import { advance, facilitadorStep, finish } from "../_server/steps";
import { services } from "../_server/wiring";

/** Where an OTEC asks for a key for its foreign facilitators. */
export const place = { perfil: "juridica", tramite: "facilitador" } as const;

export const readStep = () => readSealed("paso", place, facilitadorStep);

async function goOn(step: Result<FacilitadorStep>) {
  return step.ok ? ok(await advance(place, step.value, step.value.at)) : step;
}

/** Step 1: the OTEC, by RUT and clave. */
export const validarOtec = (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    goal: "validar",
    schema: facilitador.abrir,
    send: async (input) => goOn(await abrir(input, services())),
  });

/** Step 2: for whom. */
export const elegirFacilitador = (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    goal: "validar",
    schema: facilitador.elegir,
    async send(input) {
      const step = await readStep();
      return step ? goOn(await elegir(step, input, services())) : fail("stepExpired");
    },
  });

/** Step 3, for one of the OTEC's own: a new key. */
export const enviar = (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    goal: "facilitador",
    schema: facilitador.enviar,
    async send(input, { operation }) {
      const step = await readStep();
      if (step?.at !== "clave") return fail("stepExpired");
      const done = await enviarClave(operation, step, input, services());
      return done.ok ? ok(await finish(place, operation.submission)) : done;
    },
  });

/** Step 3, for anybody else: the registration, with the first key. */
export const registrarFacilitador = (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    goal: "facilitador",
    scan: true,
    schema: facilitador.registrar,
    async send(input, { operation, scanId }) {
      const step = await readStep();
      if (step?.at !== "registrar") return fail("stepExpired");
      if (scanId === null) return fail("documentoRequired", "documento");
      const done = await registrar(operation, step, { ...input, scanId }, services());
      return done.ok ? ok(await finish(place, operation.submission)) : done;
    },
  });
