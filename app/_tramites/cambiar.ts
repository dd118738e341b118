import "server-only";
import type { FormState } from "@/components/form-state";
import { ok } from "@/lib/errors";
import { abrir, cambiar } from "@/lib/procedures/cambiar";
import type { Profile } from "@/lib/profiles/profile";
import { answer, noStep } from "../_server/form-action";
import { advance, cambiarStep, finish, readStep } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "cambiar" }) as const;

/** Step 1: opens the account with its clave or its provisional key. */
export function validar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    step: noStep,
    goal: "validar",
    schema: profile.cambiar.abrir,
    async send(input) {
      const step = await abrir(input, services());
      return step.ok ? ok(await advance(at(profile), step.value)) : step;
    },
  });
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
      return done.ok ? ok(await finish(place, request)) : done;
    },
  });
}
