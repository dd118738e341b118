import "server-only";
import type { z } from "zod";
import type { FormState } from "@/components/form-state";
import type { Channel } from "@/lib/domain/message";
import { fail, ok } from "@/lib/errors";
import { resend } from "@/lib/procedures/provisional";
import { preguntar, type RecuperarInput, type RespuestaInput, responder } from "@/lib/procedures/recuperar";
import type { Profile } from "@/lib/profiles/profile";
import { readSealed } from "../_server/cookies";
import { answer } from "../_server/form-action";
import { advance, finish, readReceipt, recuperarStep } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "recuperar" }) as const;

/** Step 1: whose question to show. */
export function identificar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    goal: "validar",
    schema: profile.recuperar.identificar,
    send: (input) => ask(profile, input),
  });
}

/** Between the steps, for a number that several documents share: which of them. */
export async function elegir(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const step = await readSealed("paso", at(profile), recuperarStep);
  const schema = profile.recuperar.cual?.(step?.lookup ?? "") ?? profile.recuperar.identificar;
  return answer(previous, form, {
    place: at(profile),
    goal: "validar",
    schema,
    send: async (input) => (step ? ask(profile, input) : fail("stepExpired")),
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

function generate(profile: Profile, schema: z.ZodType<RespuestaInput>, previous: FormState, form: FormData) {
  const place = at(profile);
  return answer(previous, form, {
    place,
    goal: "recuperar",
    schema,
    async send(input, { operation }) {
      const step = await readSealed("paso", place, recuperarStep);
      if (step?.at !== "pregunta") return fail("stepExpired");
      const done = await responder(operation, step, input, services());
      return done.ok ? ok(await finish(place, operation.submission)) : done;
    },
  });
}

/** Afterwards: the same by the other channel, for whoever has just answered right. */
export function reenviar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = at(profile);
  return answer(previous, form, {
    place,
    goal: "recuperar",
    schema: profile.recuperar.reenviar,
    async send({ canal }: { canal: Channel }, { operation }) {
      const receipt = await readReceipt(place);
      if (!receipt) return fail("stepExpired");
      const done = await resend(operation, receipt.account.id, canal, services());
      return done.ok ? ok(await finish(place, operation.submission)) : done;
    },
  });
}
