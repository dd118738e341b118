import "server-only";
import type { FormState } from "@/components/form-state";
import type { Channel } from "@/lib/domain/message";
import { ok, type Result } from "@/lib/errors";
import { type ActualizarStep, type ActualizarUnclear, actualizar, validar as prove } from "@/lib/procedures/actualizar";
import { enviarCodigo } from "@/lib/procedures/code";
import type { Profile } from "@/lib/profiles/profile";
import { answer, noStep, type Request } from "../_server/form-action";
import { rememberBrowser } from "../_server/known-browser";
import { actualizarStep, advance, factsStep, finish, readStep } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "actualizar" }) as const;

/** Step 1: finds the account by what is known of it. */
export function validar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    step: noStep,
    goal: "validar",
    schema: profile.actualizar.validar,
    send: async (input, { operation }) => goOn(profile, await prove(input, operation, services())),
  });
}

/** Between the steps, for a number that several documents share: which of them. */
export async function elegir(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const step = await readStep(at(profile), factsStep, form);
  const { cual, validar: first } = profile.actualizar;
  return answer(previous, form, {
    place: at(profile),
    step,
    goal: "validar",
    schema: (step.ok && cual?.(step.value)) || first,
    send: async (input, { operation }) => goOn(profile, await prove(input, operation, services())),
  });
}

async function goOn(profile: Profile, step: Result<ActualizarStep | ActualizarUnclear>) {
  if (!step.ok) return step;
  return ok(await advance(at(profile), step.value, step.value.at === "cual" ? "cual" : "completar"));
}

/** Step 2: the new data, at once or after 72 hours; its two extra buttons send a code. */
export async function guardar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = at(profile);
  const sendCode =
    (canal: Channel) =>
    async ({ operation }: Request, step: ActualizarStep) => {
      const sent = await enviarCodigo(operation, step, canal, services());
      if (!sent.ok) return sent;
      // The other way round does not happen: everybody has an e-mail.
      return ok({ notice: sent.value === canal ? canal : ("sinMovil" as const) });
    };
  return answer(previous, form, {
    place,
    step: await readStep(place, actualizarStep, form),
    goal: "actualizar",
    schema: profile.actualizar.datos,
    buttons: new Map([
      ["codigo:email", sendCode("email")],
      ["codigo:sms", sendCode("sms")],
    ]),
    async send(input, request, step) {
      const done = await actualizar(request.operation, step, input, services());
      if (!done.ok) return done;
      if (input.prueba !== "ninguna") await rememberBrowser(done.value);
      return ok(await finish(place, request));
    },
  });
}
