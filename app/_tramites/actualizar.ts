import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form-state";
import type { Channel } from "@/lib/domain/message";
import { fail, ok } from "@/lib/errors";
import { actualizar, validar as prove } from "@/lib/procedures/actualizar";
import { enviarCodigo } from "@/lib/procedures/code";
import type { Profile } from "@/lib/profiles/profile";
import { readSealed } from "../_server/cookies";
import { answer, type Request } from "../_server/form-action";
import { actualizarStep, advance, finish } from "../_server/steps";
import { services } from "../_server/wiring";

const at = (profile: Profile) => ({ perfil: profile.perfil, tramite: "actualizar" }) as const;

/** Step 1: finds the account by what is known of it. */
export function validar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  return answer(previous, form, {
    place: at(profile),
    goal: "validar",
    schema: profile.actualizar.validar,
    async send(input) {
      const step = await prove(input, services());
      return step.ok ? ok(await advance(at(profile), step.value)) : step;
    },
  });
}

/** Step 2: the new data, at once or after 72 hours; its two extra buttons send a code. */
export function guardar(profile: Profile, previous: FormState, form: FormData): Promise<FormState> {
  const place = at(profile);
  const readStep = () => readSealed("paso", place, actualizarStep);
  const sendCode =
    (canal: Channel) =>
    async ({ operation }: Request) => {
      const step = await readStep();
      if (!step) return fail("stepExpired");
      const sent = await enviarCodigo(operation, step, canal, services());
      if (!sent.ok) return sent;
      const t = await getTranslations("actualizar");
      return ok({ notice: t(`codigoEnviado.${sent.value}`) });
    };
  return answer(previous, form, {
    place,
    goal: "actualizar",
    schema: profile.actualizar.datos,
    buttons: new Map([
      ["codigo:email", sendCode("email")],
      ["codigo:sms", sendCode("sms")],
    ]),
    async send(input, { operation }) {
      const step = await readStep();
      if (!step) return fail("stepExpired");
      const done = await actualizar(operation, step, input, services());
      return done.ok ? ok(await finish(place, operation.submission)) : done;
    },
  });
}
