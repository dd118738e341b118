/** What tells a pass from a solved challenge, which is base64: see the port `Captcha`. */
export const PASS_PREFIX = "pase:";

export const isPass = (proof: unknown): proof is string => typeof proof === "string" && proof.startsWith(PASS_PREFIX);
