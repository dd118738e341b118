import type { Lang } from "@/lib/domain/perfil";

/** Things that work once: captchas, steps. */
export interface Spent {
  /** True the first time, false ever after; what is spent is remembered until `expiresAt`. */
  spend(id: string, expiresAt: Date): Promise<boolean>;
}

export type CaptchaAnswer = { token: string; letters: string; proof: string };

export type CaptchaVerdict = "ok" | "captchaWrong" | "captchaExpired";

export interface Captcha {
  /** A sealed token naming six characters, good for ten minutes and for `purpose` (e.g. "migrante/registro"). */
  issue(purpose: string): Promise<string>;
  /** PNG of the characters; `null` for a token that is forged or expired. */
  draw(token: string): Promise<Uint8Array | null>;
  /** WAV of the characters spoken in `lang`; `null` as above. */
  speak(token: string, lang: Lang): Promise<Uint8Array | null>;
  /** An ALTCHA challenge as JSON text, bound to `purpose`. */
  challenge(purpose: string): Promise<string>;
  /** Accepts the letters, a solved challenge or a pass; each is used up, right or wrong. */
  verify(purpose: string, answer: CaptchaAnswer): Promise<CaptchaVerdict>;
  /**
   * Judges letters or a solved challenge before the form they came with is done, uses them up, and gives a pass for
   * that form: to be sent as its proof, good for `purpose`, once, within an hour. A pass is given back as it is, and
   * not used up. `id` stays the same as long as the pass does.
   */
  admit(purpose: string, answer: CaptchaAnswer): Promise<{ pass: string; id: string } | Exclude<CaptchaVerdict, "ok">>;
}

/** Wrong proofs, counted per purpose and subject, which is there whether or not an account is. */
export interface Attempts {
  /**
   * Takes a try before the proof is looked at, so that many at the same moment cannot slip through.
   * Seconds to wait when there is none now, else 0; "recovery" instead of 0 after 100 wrong in a row, for
   * the caller to ask for more than the same proof once again.
   */
  begin(purpose: string, subject: string): Promise<number | "recovery">;
  /** Starts the count anew: after the right proof. */
  succeeded(purpose: string, subject: string): Promise<void>;
}

export type LimitName =
  | "address"
  | "uploads"
  | "readings"
  | "keysHour"
  | "keysDay"
  | "codesHour"
  | "codesDay"
  | "updatesDay"
  | "facilitatorsDay"
  | "smsNumber"
  | "smsService";

export interface Limits {
  /** Takes one, or `weight` for what costs more. Seconds to wait when there are not so many left, else 0. */
  take(limit: LimitName, subject: string, weight?: number): Promise<number>;
}
