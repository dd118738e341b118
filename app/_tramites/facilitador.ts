import "server-only";
import type { FormState } from "@/components/form-state";
import { fail, ok, type Result } from "@/lib/errors";
import { abrir, elegir, enviarClave, type FacilitadorStep, registrar } from "@/lib/procedures/facilitador";
import { facilitador } from "@/lib/profiles/facilitador";
import { answer, noStep } from "../_server/form-action";
import { advance, claveStep, elegirStep, finish, readStep, registrarStep } from "../_server/steps";
import { services } from "../_server/wiring";

/** Where an OTEC asks for a key for its foreign facilitators. */
export const place = { perfil: "juridica", tramite: "facilitador" } as const;

async function goOn(step: Result<FacilitadorStep>) {
  return step.ok ? ok(await advance(place, step.value, step.value.at)) : step;
}

/** Step 1: the OTEC, by RUT and clave. */
export const validarOtec = (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    step: noStep,
    goal: "validar",
    schema: facilitador.abrir,
    send: async (input, { operation }) => goOn(await abrir(input, operation, services())),
  });

/** Step 2: for whom. */
export const elegirFacilitador = async (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    step: await readStep(place, elegirStep, form),
    goal: "validar",
    schema: facilitador.elegir,
    send: async (input, _request, step) => goOn(await elegir(step, input, services())),
  });

/** Step 3, for one of the OTEC's own: a new key. */
export const enviar = async (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    step: await readStep(place, claveStep, form),
    goal: "facilitador",
    schema: facilitador.enviar,
    async send(input, request, step) {
      const done = await enviarClave(request.operation, step, input, services());
      return done.ok ? ok(await finish(place, request)) : done;
    },
  });

/** Step 3, for anybody else: the registration, with the first key. */
export const registrarFacilitador = async (previous: FormState, form: FormData): Promise<FormState> =>
  answer(previous, form, {
    place,
    step: await readStep(place, registrarStep, form),
    goal: "facilitador",
    scan: true,
    schema: facilitador.registrar,
    async send(input, request, step) {
      const { operation, scanId } = request;
      if (scanId === null) return fail("documentoRequired", "documento");
      const done = await registrar(operation, step, { ...input, scanId }, services());
      return done.ok ? ok(await finish(place, request)) : done;
    },
  });
