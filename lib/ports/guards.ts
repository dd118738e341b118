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

/** Whose tries are counted together, and whether the account's holder has used that browser before. */
export type Tryer = { client: string; known: boolean };

/**
 * What comes of asking for a try. `wait`: this browser or address was wrong too often, in whole seconds until the next
 * try. `crowded`: strangers have used up what they share, and the holder needs a browser of their own.
 */
export type Turn = { kind: "go" | "recovery" | "crowded" } | { kind: "wait"; seconds: number };

/** Wrong proofs, counted per purpose and subject, which is there whether or not an account is. */
export interface Attempts {
  /**
   * Takes a try before the proof is looked at, so that many at the same moment cannot slip through.
   * "recovery" instead of "go" after 100 wrong in a row, for the caller to ask for more than the same proof once again.
   */
  begin(purpose: string, subject: string, by: Tryer): Promise<Turn>;
  /**
   * After the right proof: the count starts anew. `took`: it had taken a try, and what that took of the strangers' share
   * comes back.
   */
  succeeded(purpose: string, subject: string, by: Tryer, took: boolean): Promise<void>;
}

export type LimitName =
  | "address"
  | "uploads"
  | "readings"
  | "held"
  | "keysHour"
  | "keysDay"
  | "codesHour"
  | "codesDay"
  | "codesStrangers"
  | "updatesDay"
  | "unprovenDay"
  | "unprovenStrangers"
  | "warningsDay"
  | "warningsMonth"
  | "claveDay"
  | "facilitatorsDay"
  | "smsKeys"
  | "smsNotices"
  | "smsServiceNotices"
  | "smsService";

export interface Limits {
  /** Takes one, or `weight` for what costs more. Seconds to wait when there are not so many left, else 0. */
  take(limit: LimitName, subject: string, weight?: number): Promise<number>;
}
