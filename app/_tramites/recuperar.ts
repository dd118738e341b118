import "server-only";
import type { z } from "zod";
import type { FormState } from "@/components/form-state";
import type { Channel } from "@/lib/domain/message";
import { ok } from "@/lib/errors";
import { resend } from "@/lib/procedures/provisional";
import { preguntar, type RecuperarInput, type RespuestaInput, responder } from "@/lib/procedures/recuperar";
import type { Profile } from "@/lib/profiles/profile";
import { answer, noStep } from "../_server/form-action";
import { advance, cualStep, finish, preguntaStep, readStep, reopenReceipt } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "recuperar" }) as const;

/** Step 1: whose question to show. */
export function identificar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    step: noStep,
    goal: "validar",
    schema: profile.recuperar.identificar,
    send: (input) => ask(profile, input),
  });
}

/** Between the steps, for a number that several documents share: which of them. */
export async function elegir(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const step = await readStep(at(profile), cualStep, form);
  const { cual, identificar } = profile.recuperar;
  return answer(previous, form, {
    place: at(profile),
    step,
    goal: "validar",
    schema: (step.ok && cual?.(step.value)) || identificar,
    send: (input) => ask(profile, input),
  });
}

async function ask(profile: Profile, input: RecuperarInput) {
  const step = await preguntar(input, services());
  return ok(await advance(at(profile), step, step.at === "cual" ? "cual" : "completar"));
}

/** Step 2: the answer, and a provisional key on its way. */
export const generar = (profile: Profile, previous: FormState, form: FormData): Promise<FormState> =>
  generate(profile, profile.recuperar.responder, previous, form);

/** Step 2 for a forgotten answer, where the profile has something in its place. */
export const generarSinRespuesta = (profile: Profile, previous: FormState, form: FormData): Promise<FormState> =>
  generate(profile, profile.recuperar.sinRespuesta ?? profile.recuperar.responder, previous, form);

async function generate(profile: Profile, schema: z.ZodType<RespuestaInput>, previous: FormState, form: FormData) {
  const place = at(profile);
  return answer(previous, form, {
    place,
    step: await readStep(place, preguntaStep, form),
    goal: "recuperar",
    schema,
    async send(input, request, step) {
      const done = await responder(request.operation, step, input, services());
      return done.ok ? ok(await finish(place, request)) : done;
    },
  });
}

/** Afterwards: the same by the other channel, for whoever has just answered right. */
export async function reenviar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = at(profile);
  return answer(previous, form, {
    place,
    step: await reopenReceipt(place, form),
    goal: "recuperar",
    schema: profile.recuperar.reenviar,
    async send({ canal }: { canal: Channel }, request, receipt) {
      const done = await resend(request.operation, receipt.account.id, canal, services());
      return done.ok ? ok(await finish(place, request)) : done;
    },
  });
}
