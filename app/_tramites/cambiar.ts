import "server-only";
import type { FormState } from "@/components/form-state";
import { ok, type Result } from "@/lib/errors";
import { abrir, type CambiarStep, cambiar } from "@/lib/procedures/cambiar";
import type { Unclear } from "@/lib/procedures/whom";
import type { Profile } from "@/lib/profiles/profile";
import { answer, noStep } from "../_server/form-action";
import { rememberBrowser } from "../_server/known-browser";
import { advance, cambiarStep, cualStep, finish, readStep } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "cambiar" }) as const;

/** Step 1: opens the account with its clave or its provisional key. */
export function validar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    step: noStep,
    goal: "validar",
    schema: profile.cambiar.abrir,
    send: async (input, { operation }) => goOn(profile, await abrir(input, operation, services())),
  });
}

/** Between the steps, for a number that several documents share: which of them, and the clave again. */
export async function elegir(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const step = await readStep(at(profile), cualStep, form);
  const { cual, abrir: first } = profile.cambiar;
  return answer(previous, form, {
    place: at(profile),
    step,
    goal: "validar",
    schema: (step.ok && cual?.(step.value)) || first,
    send: async (input, { operation }) => goOn(profile, await abrir(input, operation, services())),
  });
}

async function goOn(profile: Profile, step: Result<CambiarStep | Unclear>) {
  if (!step.ok) return step;
  return ok(await advance(at(profile), step.value, step.value.at === "cual" ? "cual" : "completar"));
}

/** Step 2: the new clave. */
export async function guardar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = at(profile);
  return answer(previous, form, {
    place,
    step: await readStep(place, cambiarStep, form),
    goal: "cambiar",
    schema: profile.cambiar.nueva,
    async send(input, request, step) {
      const done = await cambiar(request.operation, step, input, services());
      if (!done.ok) return done;
      await rememberBrowser(done.value);
      return ok(await finish(place, request));
    },
  });
}
