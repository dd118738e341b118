import "server-only";
import { isPass } from "@/lib/domain/captcha-pass";
import type { Failure } from "@/lib/errors";
import type { Captcha } from "@/lib/ports";
import { services } from "./wiring";

type Pass = Exclude<Awaited<ReturnType<Captcha["admit"]>>, string>;

/** `failure` is null where nothing was answered at all: the form's own fields then ask for it. */
export type Admission = { pass: Pass; failure: null } | { pass: null; failure: Failure | null };

/** Whether whoever sends this form has shown to be a person: what they answered is used up, and a pass takes its place. */
export async function admit(form: FormData, purpose: string): Promise<Admission> {
  const text = (name: string) => String(form.get(name) ?? "");
  const answer = { token: text("captchaToken"), letters: text("captcha"), proof: text("captchaProof") };
  if (answer.proof === "" && answer.letters.trim() === "") return { pass: null, failure: null };
  const verdict = await services().captcha.admit(purpose, answer);
  if (typeof verdict === "string") return { pass: null, failure: { code: verdict, field: "captcha" } };
  return { pass: verdict, failure: null };
}

/** The pass that an earlier answer left in the form, while it is good. */
export async function passIn(form: FormData, purpose: string): Promise<string | null> {
  const proof = form.get("captchaProof");
  if (!isPass(proof)) return null;
  const verdict = await services().captcha.admit(purpose, { token: "", letters: "", proof });
  return typeof verdict === "string" ? null : verdict.pass;
}
