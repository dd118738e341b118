import { z } from "zod";
import { code, line, onceSound, raw } from "./fragment";

/** The letters, or the proof of work that stands in for them. */
export const captcha = z
  .object({ captcha: line, captchaToken: raw, captchaProof: raw })
  .refine(({ captcha, captchaProof }) => captcha !== "" || captchaProof !== "", {
    error: code("captchaRequired"),
    path: ["captcha"],
    ...onceSound("captcha"),
  });

/** The answer as the captcha wants it. */
export const toHuman = (values: z.output<typeof captcha>) => ({
  token: values.captchaToken,
  letters: values.captcha,
  proof: values.captchaProof,
});
