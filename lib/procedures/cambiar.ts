import { checkClave } from "@/lib/domain/clave";
import { addressee } from "@/lib/domain/holder";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Captcha, CaptchaAnswer, Done, Hasher, Operation, Visitor } from "@/lib/ports";
import { claveDigest } from "./clave-digest";
import { checkHuman } from "./human";
import { knownAs } from "./known-as";
import { newLink } from "./link";
import { listenersOf, tell } from "./listeners";
import { endingOf, openAccount } from "./open-account";
import type { TryPorts } from "./tries";
import { refusalFor } from "./wait";
import type { Named, Unclear } from "./whom";

export type CambiarInput = Named & { claveActual: string };
export type NuevaClaveInput = { clave: string; human: CaptchaAnswer };

/** Between the steps: which account was opened, with what, and digests that show if that has changed since. */
export type CambiarStep = {
  at: "nueva";
  accountId: string;
  lookup: string;
  claveDigest: string;
  /** Digest of the provisional key that opened the account, if one did. */
  provisionalDigest: string | null;
  /** Digest of what was typed, to compare the new clave with it without another hash. */
  typedDigest: string;
};

type Ports = TryPorts & { hasher: Hasher };

/**
 * Step 1: opens the account with its clave or its provisional key, or asks which document is meant.
 * Fails with what `openAccount` fails with: an unknown account and a wrong clave get the same words for the same work.
 */
export async function abrir(
  input: CambiarInput,
  visitor: Visitor,
  ports: Ports,
): Promise<Result<CambiarStep | Unclear>> {
  const { mac } = ports;
  const opened = await openAccount(input, input.claveActual, visitor, ports);
  if (!opened.ok) return opened;
  if ("at" in opened.value) return ok(opened.value);
  const { account, provisionalHash, typed } = opened.value;
  return ok({
    at: "nueva",
    accountId: account.id,
    lookup: input.lookup,
    claveDigest: claveDigest(mac, account),
    provisionalDigest: provisionalHash && mac.digest("step", provisionalHash),
    typedDigest: mac.digest(`typed:${account.id}`, typed),
  });
}

/**
 * Step 2: the new clave. Tells every address of now and of late, with a link that undoes it for seven days.
 *
 * Fails with `stepExpired` (another clave meanwhile), `stepReplaced` (another provisional key, or none any more), a code
 * of `checkClave`, `sameClave`, `limitClaves` or the captcha's codes. Spends one hash after step 1 by clave, two after step 1 by
 * provisional key.
 */
export async function cambiar(
  operation: Operation,
  step: CambiarStep,
  input: NuevaClaveInput,
  ports: Ports & { captcha: Captcha },
): Promise<Result<Done>> {
  const { accounts, captcha, hasher, mac, clock } = ports;
  const opened = await stillOpen(step, ports);
  // Looked at afterwards: the other half of a double click may just have closed the step.
  const earlier = await accounts.done(operation);
  if (earlier?.accountId === step.accountId) return ok(earlier);
  if (!opened.ok) return opened;
  const { account, provisionalHash } = opened.value;
  const fault = checkClave(input.clave, knownAs(account));
  if (fault) return fail(fault, "clave");
  if (mac.digest(`typed:${account.id}`, input.clave) === step.typedDigest) return fail("sameClave", "clave");
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;
  // Whoever came with a provisional key may type the clave they thought forgotten.
  if (step.provisionalDigest && (await hasher.verify(input.clave, account.claveHash)))
    return fail("sameClave", "clave");

  const refusal = refusalFor(await ports.limits.take("claveDay", account.id), "claves");
  if (refusal) return refusal;
  const { link, url } = newLink("deshacer", ports);
  const nombres = addressee(account.holder);
  const message = { kind: "claveCambiada" as const, nombres, at: clock.now().toISOString(), url };
  const done = await accounts.changeKey(
    operation,
    account.id,
    { knownHash: account.claveHash, provisionalHash, newHash: await hasher.hash(input.clave) },
    { messages: tell(await listenersOf(account, null, ports), message), links: [link] },
  );
  return done === "stale" ? fail("stepExpired") : ok(done);
}

/** The account as step 1 left it, or why it is not. */
async function stillOpen(
  step: CambiarStep,
  { accounts, mac, clock }: Pick<Ports, "accounts" | "clock" | "mac">,
): Promise<Result<{ account: Account; provisionalHash: string | null }>> {
  const account = await accounts.byId(step.accountId);
  if (!account || claveDigest(mac, account) !== step.claveDigest) return fail("stepExpired");
  if (step.provisionalDigest === null) return ok({ account, provisionalHash: null });
  const open = await accounts.provisional(account.id);
  if (!open || endingOf(open, clock.now()) || mac.digest("step", open.hash) !== step.provisionalDigest) {
    return fail("stepReplaced");
  }
  return ok({ account, provisionalHash: open.hash });
}
