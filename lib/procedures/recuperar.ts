import { holds, type IdentifierKind } from "@/lib/domain/identifier";
import type { Channel } from "@/lib/domain/message";
import { questionIds } from "@/lib/domain/secret-answer";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Attempts, Captcha, CaptchaAnswer, Done, Hasher, Mac, Operation } from "@/lib/ports";
import { checkHuman } from "./human";
import { type KeyPorts, sendProvisional } from "./provisional";
import { subjectOf } from "./subject";
import { refusalAfter } from "./wait";

/** `value` is null while only the number is known. */
export type RecuperarInput = { kind: IdentifierKind; lookup: string; value: string | null };

/** Between the steps: whom, and the question that was shown. Nothing here depends on an account existing. */
export type RecuperarStep =
  | { at: "cual"; kind: IdentifierKind; lookup: string }
  | { at: "pregunta"; kind: IdentifierKind; lookup: string; value: string | null; pregunta: string };

/** What shows in step 2 that the account is one's own: the secret answer, or what stands in for a forgotten one. */
export type Evidence = {
  /** What was typed, as it is hashed. */
  secret: string;
  /** Which hash it has to match; also the field that holds it. */
  against: "respuesta" | "serie";
  /** Whether the rest of what was typed fits too. */
  fits: (account: Account) => boolean;
};

export type RespuestaInput = { evidence: Evidence; canal: Channel; human: CaptchaAnswer };

/** One number in this many is asked which document it is, as numbers shared by several accounts are. */
const DECOY_SHARED = 24;

/**
 * Step 1: the secret question of whoever is meant. An unknown identifier gets one too, always the same,
 * and some identifiers, known or not, are asked for the document as shared ones are: neither the question
 * nor being asked tells who has an account.
 */
export async function preguntar(
  { kind, lookup, value }: RecuperarInput,
  { accounts, mac }: { accounts: Accounts; mac: Mac },
): Promise<RecuperarStep> {
  const found = matching(await accounts.find(kind, lookup), kind, value);
  const whom = `${kind}:${lookup}:${value ?? ""}`;
  const shared = found.length > 1 || mac.pick("shared", lookup, DECOY_SHARED) === 0;
  if (value === null && shared) return { at: "cual", kind, lookup };
  const [account] = found;
  const decoy = questionIds[mac.pick("question", whom, questionIds.length)] ?? questionIds[0];
  const pregunta = account?.pregunta ?? decoy;
  return { at: "pregunta", kind, lookup, value, pregunta };
}

/**
 * Step 2: the right answer, or what stands in for it, queues a provisional key.
 *
 * Fails with `waitMinutes`, the captcha's codes, `recuperarProof` or `cedulaProof` (wrong facts and
 * unknown account alike, with the same work), `limitKeys` or `limitSms`. Spends two hashes at most, and one
 * more where a stored one is renewed.
 */
export async function responder(
  operation: Operation,
  step: Extract<RecuperarStep, { at: "pregunta" }>,
  input: RespuestaInput,
  ports: KeyPorts & { accounts: Accounts; captcha: Captcha; attempts: Attempts; hasher: Hasher; mac: Mac },
): Promise<Result<Done>> {
  const { accounts, captcha, attempts, hasher, mac } = ports;
  const found = matching(await accounts.find(step.kind, step.lookup), step.kind, step.value);
  const earlier = await accounts.done(operation);
  if (earlier && found.some(({ id }) => id === earlier.accountId)) return ok(earlier);
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;

  const subject = subjectOf(mac, { kind: step.kind, lookup: step.value ?? step.lookup }, found);
  const { secret, against, fits } = input.evidence;
  const refusal = refusalAfter(await attempts.begin(against, subject), against);
  if (refusal) return refusal;
  const [account = null] = found;
  const stored = (against === "respuesta" ? account?.respuestaHash : account?.serieHash) ?? null;
  const right = await hasher.verify(secret, stored);
  if (!right || !account || stored === null || !fits(account)) return fail(wrong[against], against);
  await attempts.succeeded(against, subject);
  if (hasher.needsRenewal(stored)) await accounts.renewHash(account.id, against, stored, await hasher.hash(secret));
  return sendProvisional(operation, account, { canal: input.canal, perfil: operation.perfil }, ports);
}

const wrong = { respuesta: "recuperarProof", serie: "cedulaProof" } as const;

function matching(found: Account[], kind: IdentifierKind, value: string | null): Account[] {
  if (value === null) return found;
  return found.filter(({ identifiers }) => holds(identifiers, { kind, value }));
}
