import { fail, ok, type Result } from "@/lib/errors";
import type { Captcha, CaptchaAnswer, Operation } from "@/lib/ports";

/** Where captchas are answered: one drawn for a trámite is good for that one only. */
export const captchaPurpose = ({ perfil, tramite }: Pick<Operation, "perfil" | "tramite">) => `${perfil}/${tramite}`;

/** Passes people; the captcha is used up either way. */
export async function checkHuman(captcha: Captcha, operation: Operation, answer: CaptchaAnswer): Promise<Result<true>> {
  const verdict = await captcha.verify(captchaPurpose(operation), answer);
  return verdict === "ok" ? ok(true) : fail(verdict, "captcha");
}
