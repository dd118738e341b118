import type { Address, Contact } from "@/lib/domain/account";
import type { Representante } from "@/lib/domain/holder";
import { holds, type Identifier, type IdentifierKind } from "@/lib/domain/identifier";
import type { Prueba } from "@/lib/domain/prueba";
import { normaliseAnswer } from "@/lib/domain/secret-answer";
import { fail, ok, type Result } from "@/lib/errors";
import type { Account, Captcha, CaptchaAnswer, DataChange, Done, Hasher, Operation, Visitor } from "@/lib/ports";
import { codeDigest } from "./code";
import { changedFields, changeNotices, pendingNotices } from "./data-notices";
import { checkHuman } from "./human";
import { proveClave } from "./prove-clave";
import { type TryPorts, takeTry, tryerOf } from "./tries";
import { takeUnproven } from "./updates";
import { refusalFor } from "./wait";
import { candidates, isUnclear, type Named, type Unclear } from "./whom";

/** What only the holder is held to know, as it was typed and read; the profile says what that is. */
export type Facts = Record<string, string>;

export type ActualizarInput = Named & {
  facts: Facts;
  /** Whether all of it fits an account. */
  fits: (account: Account) => boolean;
  /** A RUT to become a second identifier. */
  rut: Identifier | null;
};

/** Between the steps: an account, or a number to be told apart, with what was typed beside it. */
export type ActualizarStep = {
  at: "datos";
  accountId: string;
  kind: IdentifierKind;
  lookup: string;
  rut: Identifier | null;
};
export type ActualizarUnclear = Unclear & { facts: Facts; rut: Identifier | null };

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

type Ports = TryPorts & { captcha: Captcha; hasher: Hasher };

const WAIT_MS = 72 * 3_600_000;

/**
 * Step 1: finds the account by what is known of it, or asks which document is meant. Spends no hash.
 * Fails with what `takeTry` fails with, `actualizarProof`, or, once the rest is right, `rutTaken` or `rutAnother`.
 */
export async function validar(
  input: ActualizarInput,
  visitor: Visitor,
  ports: TryPorts,
): Promise<Result<ActualizarStep | ActualizarUnclear>> {
  const { kind, lookup, value, rut, facts } = input;
  const found = await candidates(input, ports.accounts);
  if (isUnclear(input, found, ports.mac)) return ok({ at: "cual", kind, lookup, facts, rut });
  const [account = null] = found;
  const tried = await takeTry("datos", account ?? { kind, value: value ?? lookup }, visitor, ports);
  if (!tried.ok) return tried;
  if (!account || !input.fits(account)) return fail("actualizarProof");
  await tried.value.right();
  const unfit = rut && (await unfitRut(rut, account, visitor, ports));
  return unfit || ok({ at: "datos", accountId: account.id, kind, lookup, rut });
}

/**
 * Why an account cannot have this RUT as well: it has another one, or somebody else has it. Whoever asks is
 * counted, whatever the answer: an account of one's own must not tell of any number of RUTs who has one.
 */
async function unfitRut(rut: Identifier, account: Account, visitor: Visitor, ports: TryPorts) {
  if (holds(account.identifiers, rut)) return null;
  if (account.identifiers.some(({ kind }) => kind === rut.kind)) return fail("rutAnother", "rut");
  // Of no use that the browser is this account's: what is guarded are other people's numbers.
  const tried = await takeTry("rut", account, { ...visitor, browser: null }, ports, "rut");
  if (!tried.ok) return tried;
  const owners = await ports.accounts.find(rut.kind, rut.lookup);
  return owners.length > 0 ? fail("rutTaken", "rut") : null;
}

/**
 * Step 2: with the clave or a code the change takes effect at once and every address is told, with a
 * link that undoes it; without either it is kept for 72 hours and every old address can stop it.
 *
 * Fails with `stepExpired`, the captcha's codes, what `proveClave` fails with,
 * `codigoWrong`, `limitUpdates`, `changeWaiting` or `rutTaken`. Spends two hashes at most, and one more where a stored one is
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
  const proof = await prove(account, input, operation, ports);
  if (!proof.ok) return proof;
  const unproven = input.prueba === "ninguna";
  // What needs no proof is counted apart: a stranger must not use up what the owner can do.
  const refusal = refusalFor(
    unproven ? await takeUnproven(account, operation, ports) : await limits.take("updatesDay", account.id),
    "updates",
  );
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
  if (unproven) {
    const effectiveAt = new Date(clock.now().getTime() + WAIT_MS);
    const { known } = tryerOf(operation, account, ports.mac);
    const notices = await pendingNotices(account, changed, effectiveAt, ports);
    const done = await accounts.updateLater(operation, account.id, change, { effectiveAt, known }, notices);
    return done === "waiting" ? fail("changeWaiting") : ok(done);
  }
  const notices = await changeNotices(account, change, changed, { unproven }, ports);
  const done = await accounts.update(operation, account, change, notices);
  if (done === "stale") return fail("stepExpired");
  if (done === "identifierTaken") return fail("rutTaken");
  return ok(done);
}

async function prove(
  account: Account,
  { prueba, claveActual, codigo }: DatosInput,
  visitor: Visitor,
  ports: Ports,
): Promise<Result<unknown>> {
  switch (prueba) {
    case "ninguna":
      return ok(null);
    case "clave":
      return proveClave(account, claveActual, visitor, ports);
    case "codigo":
      return proveCode(account, codigo, visitor, ports);
  }
}

/** Codes are counted per account: only whoever passed step 1 can try one. */
async function proveCode(account: Account, codigo: string, visitor: Visitor, ports: Ports): Promise<Result<true>> {
  const { accounts, mac } = ports;
  const tried = await takeTry("codigo", account, visitor, ports, "codigo");
  if (!tried.ok) return tried;
  if (!(await accounts.spendCode(account.id, codeDigest(mac, account.id, codigo))))
    return fail("codigoWrong", "codigo");
  await tried.value.right();
  return ok(true);
}
