import { checkClave } from "@/lib/domain/clave";
import { addressee } from "@/lib/domain/holder";
import type { IdentifierKind } from "@/lib/domain/identifier";
import { looksProvisional, normaliseProvisional } from "@/lib/domain/provisional-key";
import { fail, ok, type Result } from "@/lib/errors";
import type {
  Account,
  Accounts,
  Attempts,
  Captcha,
  CaptchaAnswer,
  Clock,
  Done,
  Hasher,
  Mac,
  Operation,
  Provisional,
  Random,
} from "@/lib/ports";
import { claveDigest } from "./clave-digest";
import { checkHuman } from "./human";
import { knownAs } from "./known-as";
import { newLink } from "./link";
import { tryClave } from "./try-clave";

export type CambiarInput = { kind: IdentifierKind; lookup: string; claveActual: string };
export type NuevaClaveInput = { clave: string; human: CaptchaAnswer };

/** Between the steps: which account was opened, with what, and digests that show if that has changed since. */
export type CambiarStep = {
  accountId: string;
  lookup: string;
  claveDigest: string;
  /** Digest of the provisional key that opened the account, if one did. */
  provisionalDigest: string | null;
  /** Digest of what was typed, to compare the new clave with it without another hash. */
  typedDigest: string;
};

/** Accounts tried under one number, oldest first: each costs a hash, and anybody may register more. */
const MOST_SHARING = 5;

type IdentifyPorts = { accounts: Accounts; attempts: Attempts; hasher: Hasher; mac: Mac };

/**
 * Step 1: opens the account with its clave or its provisional key.
 *
 * Fails with `waitMinutes`, `waitRecovery` or `cambiarProof`: an unknown account and a wrong clave get
 * the same words for the same work. What looks like a provisional key costs two checks, whether or not
 * there is one; anything else costs one.
 */
export async function abrir(input: CambiarInput, ports: IdentifyPorts): Promise<Result<CambiarStep>> {
  const { accounts, mac } = ports;
  const found = await accounts.find(input.kind, input.lookup);
  const tried = await tryClave(found, input, ports);
  if (!tried.ok) return tried;
  const { recovering, right } = tried.value;
  if (recovering && !looksProvisional(input.claveActual)) return fail("waitRecovery", "claveActual");
  const candidates = found.length > 0 ? found.slice(0, MOST_SHARING) : [null];
  for (const account of candidates) {
    const opened = await open(account, input.claveActual, ports);
    if (recovering && !opened?.provisional) continue;
    if (!account || !opened) continue;
    await right();
    return ok({
      accountId: account.id,
      lookup: input.lookup,
      claveDigest: claveDigest(mac, account),
      provisionalDigest: opened.provisional && mac.digest("step", opened.provisional.hash),
      typedDigest: mac.digest(`typed:${account.id}`, opened.typed),
    });
  }
  return fail("cambiarProof", "claveActual");
}

async function open(
  account: Account | null,
  typed: string,
  { accounts, hasher }: IdentifyPorts,
): Promise<{ provisional: Provisional | null; typed: string } | null> {
  if (looksProvisional(typed)) {
    const provisional = account && (await accounts.provisional(account.id));
    const key = normaliseProvisional(typed);
    if (await hasher.verify(key, provisional?.hash ?? null)) return { provisional, typed: key };
  }
  const right = await hasher.verify(typed, account?.claveHash ?? null);
  return right ? { provisional: null, typed } : null;
}

/**
 * Step 2: the new clave. Tells the account's address, with a link that undoes it for seven days.
 *
 * Fails with `stepExpired` (changed or voided meanwhile), a code of `checkClave`, `sameClave` or the
 * captcha's codes. Spends one hash after step 1 by clave, two after step 1 by provisional key.
 */
export async function cambiar(
  operation: Operation,
  step: CambiarStep,
  input: NuevaClaveInput,
  ports: IdentifyPorts & { captcha: Captcha; random: Random; clock: Clock; siteUrl: string },
): Promise<Result<Done>> {
  const { accounts, captcha, hasher, mac, clock } = ports;
  const opened = await stillOpen(step, ports);
  // Looked at afterwards: the other half of a double click may just have closed the step.
  const earlier = await accounts.done(operation);
  if (earlier?.accountId === step.accountId) return ok(earlier);
  if (!opened) return fail("stepExpired");
  const { account, provisionalHash } = opened;
  const fault = checkClave(input.clave, knownAs(account));
  if (fault) return fail(fault, "clave");
  if (mac.digest(`typed:${account.id}`, input.clave) === step.typedDigest) return fail("sameClave", "clave");
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;
  // Whoever came with a provisional key may type the clave they thought forgotten.
  if (step.provisionalDigest && (await hasher.verify(input.clave, account.claveHash)))
    return fail("sameClave", "clave");

  const { link, url } = newLink("deshacer", ports);
  const done = await accounts.changeKey(
    operation,
    account.id,
    { knownHash: account.claveHash, provisionalHash, newHash: await hasher.hash(input.clave) },
    {
      messages: [
        {
          channel: "email",
          to: account.contact.email,
          message: { kind: "claveCambiada", nombres: addressee(account.holder), at: clock.now().toISOString(), url },
        },
      ],
      links: [link],
    },
  );
  return done === "stale" ? fail("stepExpired") : ok(done);
}

/** The account as step 1 left it, or `null`: another change, or a newer provisional key, ends the step. */
async function stillOpen(
  step: CambiarStep,
  { accounts, mac }: IdentifyPorts,
): Promise<{ account: Account; provisionalHash: string | null } | null> {
  const account = await accounts.byId(step.accountId);
  if (!account || claveDigest(mac, account) !== step.claveDigest) return null;
  if (step.provisionalDigest === null) return { account, provisionalHash: null };
  const provisional = await accounts.provisional(account.id);
  if (!provisional || mac.digest("step", provisional.hash) !== step.provisionalDigest) return null;
  return { account, provisionalHash: provisional.hash };
}
