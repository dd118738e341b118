import "server-only";
import type { FormState } from "@/components/form-state";
import { ok } from "@/lib/errors";
import { registro } from "@/lib/procedures/registro";
import type { Profile } from "@/lib/profiles/profile";
import { keepsCookies } from "../_server/cookies";
import { answer, noStep } from "../_server/form-action";
import { rememberBrowser } from "../_server/known-browser";
import { finish } from "../_server/steps";
import { services } from "../_server/wiring";
import { registroDone } from "./registro-receipt";

/** Answers the registration form of a profile. */
export function registrar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = { perfil: profile.perfil, tramite: "registro" } as const;
  return answer(previous, form, {
    place,
    step: noStep,
    goal: "registro",
    scan: profile.registro.scan,
    schema: profile.registro.schema,
    async send(input, request) {
      const { submission } = request.operation;
      const done = await registro(request.operation, { ...input, scanId: request.scanId }, services());
      if (!done.ok) return done;
      await rememberBrowser(done.value);
      const receipt = (await keepsCookies()) ? null : await services().receipts.bySubmission(submission);
      return ok(receipt ? { done: await registroDone(place, receipt) } : await finish(place, request));
    },
  });
}
