import type { Address, Contact } from "@/lib/domain/account";
import type { Representante } from "@/lib/domain/holder";
import { holds, type Identifier, type IdentifierKind } from "@/lib/domain/identifier";
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
  Limits,
  Mac,
  Operation,
  Random,
} from "@/lib/ports";
import { codeDigest } from "./code";
import { changedFields, changeNotices, pendingNotices } from "./data-notices";
import { checkHuman } from "./human";
import { proveClave } from "./prove-clave";
import { subjectOf } from "./subject";
import { refusalAfter, refusalFor } from "./wait";

export type ActualizarInput = {
  kind: IdentifierKind;
  lookup: string;
  /** What the profile holds to be known only to the holder; all of it has to fit. */
  fits: (account: Account) => boolean;
  /** A RUT to become a second identifier. */
  rut: Identifier | null;
};

export type ActualizarStep = { accountId: string; kind: IdentifierKind; lookup: string; rut: Identifier | null };

export type DatosInput = {
  prueba: Prueba;
  claveActual: string;
  codigo: string;
  address: Address;
  contact: Contact;
  /** Who acts for the company from now on; `null` for a person. */
  representante: Representante | null;
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
 * Fails with `waitMinutes`, `actualizarProof`, or, once the rest is right, `rutTaken` or `rutAnother`.
 */
export async function validar(
  input: ActualizarInput,
  { accounts, attempts, mac }: Pick<Ports, "accounts" | "attempts" | "mac">,
): Promise<Result<ActualizarStep>> {
  const found = await accounts.find(input.kind, input.lookup);
  const subject = subjectOf(mac, input, found);
  const refusal = refusalAfter(await attempts.begin("datos", subject));
  if (refusal) return refusal;
  const account = found.find(input.fits);
  if (!account) return fail("actualizarProof");
  if (found.length === 1) await attempts.succeeded("datos", subject);
  const { kind, lookup, rut } = input;
  const unfit = rut && (await unfitRut(rut, account, { accounts, attempts }));
  return unfit || ok({ accountId: account.id, kind, lookup, rut });
}

/**
 * Why an account cannot have this RUT as well: it has another one, or somebody else has it. Whoever asks is
 * counted, whatever the answer: an account of one's own must not tell of any number of RUTs who has one.
 */
async function unfitRut(
  rut: Identifier,
  account: Account,
  { accounts, attempts }: Pick<Ports, "accounts" | "attempts">,
) {
  if (holds(account.identifiers, rut)) return null;
  if (account.identifiers.some(({ kind }) => kind === rut.kind)) return fail("rutAnother", "rut");
  const refusal = refusalAfter(await attempts.begin("rut", account.id), "rut");
  if (refusal) return refusal;
  const owners = await accounts.find(rut.kind, rut.lookup);
  return owners.length > 0 ? fail("rutTaken", "rut") : null;
}

/**
 * Step 2: with the clave or a code the change takes effect at once and every address is told, with a
 * link that undoes it; without either it is kept for 72 hours and every old address can stop it.
 *
 * Fails with `stepExpired`, the captcha's codes, `waitMinutes`, `waitRecovery`, `cambiarProof`,
 * `codigoWrong`, `limitUpdates` or `rutTaken`. Spends two hashes at most, and one more where a stored one is
 * renewed.
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
    representante: input.representante,
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
  if (done === "identifierTaken") return fail("rutTaken");
  if (step.rut) await ports.attempts.succeeded("rut", account.id);
  return ok(done);
}

async function prove(
  account: Account,
  step: ActualizarStep,
  { prueba, claveActual, codigo }: DatosInput,
  ports: Ports,
): Promise<Result<unknown>> {
  switch (prueba) {
    case "ninguna":
      return ok(null);
    case "clave":
      return proveClave(account, step, claveActual, ports);
    case "codigo":
      return proveCode(account, codigo, ports);
  }
}

/** Codes are counted per account: only whoever passed step 1 can try one. */
async function proveCode({ id }: Account, codigo: string, { accounts, attempts, mac }: Ports): Promise<Result<true>> {
  const refusal = refusalAfter(await attempts.begin("codigo", id), "codigo");
  if (refusal) return refusal;
  if (!(await accounts.spendCode(id, codeDigest(mac, id, codigo)))) return fail("codigoWrong", "codigo");
  await attempts.succeeded("codigo", id);
  return ok(true);
}
