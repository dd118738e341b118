import type { Address, Contact } from "@/lib/domain/account";
import type { Prueba } from "@/lib/domain/prueba";
import { normaliseAnswer } from "@/lib/domain/secret-answer";
import { fail, ok, type Result } from "@/lib/errors";
import type {
  Account,
  Accounts,
  Attempts,
  Captcha,
  CaptchaAnswer,
  Clock,
  DataChange,
  Done,
  Hasher,
  Identifier,
  Limits,
  Mac,
  Operation,
  Random,
} from "@/lib/ports";
import { codeDigest } from "./code";
import { changedFields, changeNotices, pendingNotices } from "./data-notices";
import { checkHuman } from "./human";
import { subjectOf } from "./subject";
import { refusalAfter, refusalFor } from "./wait";

export type ActualizarInput = {
  kind: Identifier["kind"];
  lookup: string;
  /** What the profile holds to be known only to the holder; all of it has to fit. */
  fits: (account: Account) => boolean;
  /** A RUT to become a second identifier. */
  rut: Identifier | null;
};

export type ActualizarStep = { accountId: string; kind: Identifier["kind"]; lookup: string; rut: Identifier | null };

export type DatosInput = {
  prueba: Prueba;
  claveActual: string;
  codigo: string;
  address: Address;
  contact: Contact;
  pregunta: string;
  respuesta: string;
  human: CaptchaAnswer;
};

type Ports = {
  accounts: Accounts;
  attempts: Attempts;
  captcha: Captcha;
  hasher: Hasher;
  limits: Limits;
  mac: Mac;
  random: Random;
  clock: Clock;
  siteUrl: string;
};

const WAIT_MS = 72 * 3_600_000;

/**
 * Step 1: finds the account by what is known of it. Spends no hash.
 * Fails with `waitMinutes`, `actualizarProof`, or `rutTaken` once the rest is right.
 */
export async function validar(
  input: ActualizarInput,
  { accounts, attempts, mac }: Pick<Ports, "accounts" | "attempts" | "mac">,
): Promise<Result<ActualizarStep>> {
  const subject = subjectOf(mac, input);
  const refusal = refusalAfter(await attempts.begin("datos", subject));
  if (refusal) return refusal;
  const found = await accounts.find(input.kind, input.lookup);
  const account = found.find(input.fits);
  if (!account) return fail("actualizarProof");
  if (found.length === 1) await attempts.succeeded("datos", subject);
  const { kind, lookup, rut } = input;
  if (rut) {
    const owners = await accounts.find(rut.kind, rut.lookup);
    if (owners.some(({ id }) => id !== account.id)) return fail("rutTaken", "rut");
  }
  return ok({ accountId: account.id, kind, lookup, rut });
}

/**
 * Step 2: with the clave or a code the change takes effect at once and every address is told, with a
 * link that undoes it; without either it is kept for 72 hours and every old address can stop it.
 *
 * Fails with `stepExpired`, the captcha's codes, `waitMinutes`, `waitRecovery`, `cambiarProof`,
 * `codigoWrong`, `limitUpdates` or `rutTaken`. Spends two hashes at most.
 */
export async function actualizar(
  operation: Operation,
  step: ActualizarStep,
  input: DatosInput,
  ports: Ports,
): Promise<Result<Done>> {
  const { accounts, captcha, hasher, limits, clock } = ports;
  const earlier = await accounts.done(operation);
  if (earlier?.accountId === step.accountId) return ok(earlier);
  const account = await accounts.byId(step.accountId);
  if (!account) return fail("stepExpired");
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;
  const proof = await prove(account, step, input, ports);
  if (!proof.ok) return proof;
  const refusal = refusalFor(await limits.take("updatesDay", account.id), "updates");
  if (refusal) return refusal;

  const change: DataChange = {
    address: input.address,
    contact: input.contact,
    pregunta: input.pregunta,
    respuestaHash: await hasher.hash(normaliseAnswer(input.respuesta)),
    identifier: step.rut,
  };
  const changed = changedFields(account, change);
  if (input.prueba === "ninguna") {
    const effectiveAt = new Date(clock.now().getTime() + WAIT_MS);
    return ok(
      await accounts.updateLater(
        operation,
        account.id,
        change,
        effectiveAt,
        await pendingNotices(account, changed, effectiveAt, ports),
      ),
    );
  }
  const notices = await changeNotices(account, change, changed, ports);
  const done = await accounts.update(operation, account.id, change, notices);
  return done === "identifierTaken" ? fail("rutTaken") : ok(done);
}

async function prove(
  account: Account,
  step: ActualizarStep,
  { prueba, claveActual, codigo }: DatosInput,
  { accounts, attempts, hasher, mac }: Ports,
): Promise<Result<true>> {
  if (prueba === "ninguna") return ok(true);
  const byCode = prueba === "codigo";
  const field = byCode ? "codigo" : "claveActual";
  const purpose = byCode ? "codigo" : "clave";
  // Codes are counted per account, claves together with those of `cambiar`.
  const subject = byCode ? account.id : subjectOf(mac, step);
  const tries = await attempts.begin(purpose, subject);
  const refusal = refusalAfter(tries, field);
  if (refusal) return refusal;
  if (tries === "recovery" && !byCode) return fail("waitRecovery", field);
  const right = byCode
    ? await accounts.spendCode(account.id, codeDigest(mac, account.id, codigo))
    : await hasher.verify(claveActual, account.claveHash);
  if (!right) return fail(byCode ? "codigoWrong" : "cambiarProof", field);
  const alone = byCode || (await accounts.find(step.kind, step.lookup)).length === 1;
  if (alone) await attempts.succeeded(purpose, subject);
  if (!byCode && hasher.needsRenewal(account.claveHash)) {
    await accounts.renewHash(account.id, "clave", account.claveHash, await hasher.hash(claveActual));
  }
  return ok(true);
}
