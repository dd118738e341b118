import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { Clock, Mac, Random } from "@/lib/ports";

const LIFETIME_MS = 10 * 60_000;
/**
 * Some 200 derivations of 5,000 rounds on average: measured at a third of a second on a desktop, hence one or
 * two on a cheap telephone, and never more than half as much again. The server does one.
 */
const ROUNDS = 5_000;
const FEWEST = 100;
const MOST = 300;

const hex = (most: number) =>
  z
    .string()
    .regex(/^[0-9a-f]+$/)
    .max(most);

/** What the browser sends back: base64 of JSON, as ALTCHA's own widget does. */
const payload = z
  .string()
  .max(4_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      challenge: z.object({
        parameters: z.strictObject({
          algorithm: z.literal("PBKDF2/SHA-256"),
          nonce: hex(64),
          salt: hex(64),
          cost: z.number(),
          keyLength: z.number(),
          keyPrefix: hex(64),
          keySignature: hex(64),
          expiresAt: z.number(),
          data: z.strictObject({ id: z.uuid(), purpose: z.string() }),
        }),
        signature: hex(64),
      }),
      solution: z.object({ counter: z.int(), derivedKey: hex(64) }),
    }),
  );

export type Proofs = {
  /** An ALTCHA challenge as JSON text, signed, bound to `purpose`, good for ten minutes. */
  challenge(purpose: string): Promise<string>;
  /** The id of the challenge that `proof` solves; `null` when forged, expired, unsolved or for another purpose. */
  solved(purpose: string, proof: string): Promise<{ id: string; expiresAt: Date } | null>;
};

/** Proof of work (ALTCHA v2, PBKDF2) for whoever can neither read nor hear the letters. */
export function makeProofs({ mac, random, clock }: { mac: Mac; random: Random; clock: Clock }): Proofs {
  const keys = () => ({
    deriveKey,
    hmacSignatureSecret: mac.digest("captchaProof", "challenge"),
    hmacKeySignatureSecret: mac.digest("captchaProof", "key"),
  });
  return {
    async challenge(purpose) {
      const challenge = await createChallenge({
        ...keys(),
        algorithm: "PBKDF2/SHA-256",
        cost: ROUNDS,
        counter: randomInt(MOST, FEWEST),
        expiresAt: new Date(clock.now().getTime() + LIFETIME_MS),
        data: { id: random.uuid(), purpose },
      });
      return JSON.stringify(challenge);
    },

    async solved(purpose, proof) {
      const parsed = payload.safeParse(proof);
      if (!parsed.success) return null;
      const { challenge, solution } = parsed.data;
      const { data, expiresAt } = challenge.parameters;
      if (data.purpose !== purpose) return null;
      const { verified } = await verifySolution({ ...keys(), challenge, solution });
      return verified ? { id: data.id, expiresAt: new Date(expiresAt * 1000) } : null;
    },
  };
}
