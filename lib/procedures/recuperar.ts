import type { IdentifierKind } from "@/lib/domain/identifier";
import type { Channel } from "@/lib/domain/message";
import { questionIds } from "@/lib/domain/secret-answer";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Accounts, Captcha, CaptchaAnswer, Done, Mac, Operation } from "@/lib/ports";
import { checkHuman } from "./human";
import { type KeyPorts, sendProvisional } from "./provisional";
import { type TryPorts, takeTry } from "./tries";
import { candidates, isUnclear, type Named, type Unclear } from "./whom";

export type RecuperarInput = Named;

/** Between the steps: whom, and the question that was shown. Nothing here depends on an account existing. */
export type RecuperarStep =
  | Unclear
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

/**
 * Step 1: the secret question of whoever is meant. An unknown identifier gets one too, always the same,
 * and some identifiers, known or not, are asked for the document as shared ones are: neither the question
 * nor being asked tells who has an account.
 */
export async function preguntar(
  named: RecuperarInput,
  { accounts, mac }: { accounts: Accounts; mac: Mac },
): Promise<RecuperarStep> {
  const { kind, lookup, value } = named;
  const found = await candidates(named, accounts);
  if (isUnclear(named, found, mac)) return { at: "cual", kind, lookup };
  const whom = `${kind}:${lookup}:${value ?? ""}`;
  const [account] = found;
  const decoy = questionIds[mac.pick("question", whom, questionIds.length)] ?? questionIds[0];
  const pregunta = account?.pregunta ?? decoy;
  return { at: "pregunta", kind, lookup, value, pregunta };
}

/**
 * Step 2: the right answer, or what stands in for it, queues a provisional key.
 *
 * Fails with the captcha's codes, what `takeTry` fails with, `recuperarProof` or `cedulaProof` (wrong facts and
 * unknown account alike, with the same work), `limitKeys` or `limitSms`. Spends two hashes at most, and one
 * more where a stored one is renewed.
 */
export async function responder(
  operation: Operation,
  step: Extract<RecuperarStep, { at: "pregunta" }>,
  input: RespuestaInput,
  ports: KeyPorts & TryPorts & { captcha: Captcha },
): Promise<Result<Done>> {
  const { accounts, captcha, hasher } = ports;
  const found = await candidates(step, accounts);
  const earlier = await accounts.done(operation);
  if (earlier && found.some(({ id }) => id === earlier.accountId)) return ok(earlier);
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;

  const [account = null] = found;
  const { secret, against, fits } = input.evidence;
  const unknown = { kind: step.kind, value: step.value ?? step.lookup };
  const tried = await takeTry(against, account ?? unknown, operation, ports, against);
  if (!tried.ok) return tried;
  const stored = (against === "respuesta" ? account?.respuestaHash : account?.serieHash) ?? null;
  const right = await hasher.verify(secret, stored);
  if (!right || !account || stored === null || !fits(account)) return fail(wrong[against], against);
  await tried.value.right();
  if (hasher.needsRenewal(stored)) await accounts.renewHash(account.id, against, stored, await hasher.hash(secret));
  return sendProvisional(operation, account, { canal: input.canal, perfil: operation.perfil }, ports);
}

const wrong = { respuesta: "recuperarProof", serie: "cedulaProof" } as const;
