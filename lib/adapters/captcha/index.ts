import { z } from "zod";
import { isPass, PASS_PREFIX } from "@/lib/domain/captcha-pass";
import type { Captcha, Clock, Mac, Random, Seal, Spent } from "@/lib/ports";
import { ALPHABET } from "./glyphs";
import { makeJitter } from "./jitter";
import { drawLetters } from "./picture";
import { makeProofs } from "./proof";
import { speakLetters } from "./sound";

const LENGTH = 6;
const LIFETIME_SECONDS = 10 * 60;

/** Long enough to mend a form that came back with errors. */
const PASS_SECONDS = 60 * 60;

const contents = z.object({ id: z.string(), letters: z.string(), purpose: z.string() });

const passContents = z.object({ id: z.string(), purpose: z.string() });

type Parts = { seal: Seal; spent: Spent; mac: Mac; random: Random; clock: Clock };

/** Letters drawn and spoken by this server, or a proof of work: security.md, "Captcha". */
export function makeCaptcha({ seal, spent, mac, random, clock }: Parts): Captcha {
  const proofs = makeProofs({ mac, random, clock });

  const open = async (token: string) => {
    const opened = contents.safeParse(await seal.open("captcha", token));
    return opened.success ? opened.data : null;
  };

  const verifyProof = async (purpose: string, proof: string) => {
    const solved = await proofs.solved(purpose, proof);
    return solved && (await spent.spend(solved.id, solved.expiresAt)) ? "ok" : "captchaExpired";
  };

  const verifyLetters = async (purpose: string, token: string, letters: string) => {
    const opened = await open(token);
    if (opened?.purpose !== purpose) return "captchaExpired";
    // Before they are compared: one picture allows one guess.
    const first = await spent.spend(opened.id, new Date(clock.now().getTime() + LIFETIME_SECONDS * 1000));
    if (!first) return "captchaExpired";
    return plain(letters) === opened.letters ? "ok" : "captchaWrong";
  };

  /** The id of a pass for this purpose. */
  const openPass = async (purpose: string, proof: string) => {
    const opened = passContents.safeParse(await seal.open("captchaPase", proof.slice(PASS_PREFIX.length)));
    return opened.success && opened.data.purpose === purpose ? opened.data.id : null;
  };

  const verifyPass = async (purpose: string, proof: string) => {
    const id = await openPass(purpose, proof);
    const expiresAt = new Date(clock.now().getTime() + PASS_SECONDS * 1000);
    return id && (await spent.spend(id, expiresAt)) ? "ok" : "captchaExpired";
  };

  const verify: Captcha["verify"] = (purpose, { token, letters, proof }) => {
    if (isPass(proof)) return verifyPass(purpose, proof);
    return proof ? verifyProof(purpose, proof) : verifyLetters(purpose, token, letters);
  };

  return {
    issue: (purpose) => {
      const value = { id: random.uuid(), letters: random.text(LENGTH, ALPHABET), purpose };
      return seal.seal("captcha", value, LIFETIME_SECONDS);
    },

    async draw(token) {
      const opened = await open(token);
      return opened && drawLetters(opened.letters, makeJitter(opened.id));
    },

    async speak(token, lang) {
      const opened = await open(token);
      return opened && speakLetters(opened.letters, lang, makeJitter(opened.id + lang));
    },

    challenge: proofs.challenge,

    verify,

    async admit(purpose, answer) {
      if (isPass(answer.proof)) {
        const id = await openPass(purpose, answer.proof);
        return id ? { pass: answer.proof, id } : "captchaExpired";
      }
      const verdict = await verify(purpose, answer);
      if (verdict !== "ok") return verdict;
      const id = random.uuid();
      return { pass: PASS_PREFIX + (await seal.seal("captchaPase", { id, purpose }, PASS_SECONDS)), id };
    },
  };
}

/** As typed by people: any case, full-width letters, with whatever is no letter and no digit between. */
const plain = (letters: string) =>
  letters
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
