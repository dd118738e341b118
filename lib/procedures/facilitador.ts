import type { Contact } from "@/lib/domain/account";
import { fullName, isOtec, type Person } from "@/lib/domain/holder";
import { holds, type Identifier } from "@/lib/domain/identifier";
import type { Channel } from "@/lib/domain/message";
import type { Perfil } from "@/lib/domain/perfil";
import { fail, ok, type Result } from "@/lib/errors";
import type {
  Account,
  Accounts,
  Captcha,
  CaptchaAnswer,
  Done,
  Facilitators,
  Hasher,
  Mac,
  Operation,
  Visitor,
} from "@/lib/ports";
import type { CambiarInput } from "./cambiar";
import { claveDigest } from "./clave-digest";
import { checkHuman } from "./human";
import { proveClave } from "./prove-clave";
import { type KeyPorts, makeProvisional, sendProvisional, takeKey, targetOf } from "./provisional";
import type { TryPorts } from "./tries";
import { refusalFor } from "./wait";

/** Between the steps: which OTEC, the clave it opened with, and for whom it is asking by now. */
export type FacilitadorStep = { otecId: string; lookup: string; claveDigest: string } & Target;

type Target = { at: "elegir" } | { at: "clave"; facilitadorId: string } | { at: "registrar"; document: Identifier };

/** One of the OTEC's own by its id, or anybody by document. */
export type ElegirInput = { id: string } | { document: Identifier };

export type EnviarInput = { canal: Channel; human: CaptchaAnswer };

export type RegistrarInput = EnviarInput & {
  person: Person;
  contact: Contact;
  /** Whose pages the facilitator goes on in. */
  perfil: Perfil;
};

type Ports = { accounts: Accounts; facilitators: Facilitators; mac: Mac };

/**
 * Step 1: an OTEC shows who it is, by RUT and clave.
 * Fails with what `proveClave` fails with, and with `onlyOtec` once the clave is right. Spends as many hashes.
 */
export async function abrir(
  { kind, lookup, claveActual }: CambiarInput,
  visitor: Visitor,
  ports: TryPorts & { hasher: Hasher },
): Promise<Result<FacilitadorStep>> {
  const [account = null] = await ports.accounts.find(kind, lookup);
  const proved = await proveClave(account ?? { kind, value: lookup }, claveActual, visitor, ports);
  if (!proved.ok) return proved;
  const otec = proved.value.account;
  if (!isOtec(otec.holder)) return fail("onlyOtec");
  return ok({ at: "elegir", otecId: otec.id, lookup, claveDigest: claveDigest(ports.mac, otec) });
}

/**
 * Step 2: for whom. Somebody this OTEC did not register counts as unknown, whoever else may know them.
 * Fails with `stepExpired`.
 */
export async function elegir(
  step: FacilitadorStep,
  input: ElegirInput,
  ports: Ports,
): Promise<Result<FacilitadorStep>> {
  const otec = await stillOpen(step, ports);
  if (!otec) return fail("stepExpired");
  const { otecId, lookup, claveDigest } = step;
  const opened = { otecId, lookup, claveDigest };
  const known =
    "id" in input
      ? await ports.facilitators.byId(otecId, input.id)
      : await ports.facilitators.byDocument(otecId, input.document);
  if (known) return ok({ ...opened, at: "clave", facilitadorId: known.id });
  return "id" in input ? fail("stepExpired") : ok({ ...opened, at: "registrar", document: input.document });
}

/**
 * Step 3, for one that the OTEC has registered: a new key, to the facilitator's own e-mail or mobile. It is
 * looked at again that those are not the OTEC's: either may have changed since the registration.
 *
 * Fails with `stepExpired`, `facilitadorDestinoOtec`, the captcha's codes, `limitKeys` or `limitSms`. Spends
 * one hash.
 */
export async function enviarClave(
  operation: Operation,
  step: Extract<FacilitadorStep, { at: "clave" }>,
  { canal, human: answer }: EnviarInput,
  ports: Ports & KeyPorts & { captcha: Captcha },
): Promise<Result<Done>> {
  const earlier = await ports.accounts.done(operation);
  if (earlier?.accountId === step.facilitadorId) return ok(earlier);
  const otec = await stillOpen(step, ports);
  const facilitator = otec && (await ports.facilitators.byId(otec.id, step.facilitadorId));
  if (!facilitator) return fail("stepExpired");
  const { channel } = targetOf(facilitator, canal, ports.channels);
  if (otecReads(otec, facilitator.contact)[channel]) return fail("facilitadorDestinoOtec", "canal");
  const human = await checkHuman(ports.captcha, operation, answer);
  if (!human.ok) return human;
  const by = { ...operation, actor: otec.id };
  const request = { canal, perfil: facilitator.perfil, otec: fullName(otec.holder) };
  return sendProvisional(by, facilitator, request, ports);
}

/**
 * Step 3, for anybody else: registers the facilitator, and sends the first key to the facilitator's own
 * e-mail or mobile. The guide forbids OTECs to hold participants' keys, so those may not be the OTEC's.
 *
 * Fails with `stepExpired`, `facilitadorEmailOtec`, `facilitadorCelularOtec`, the captcha's codes,
 * `limitFacilitadores`, `limitSms`, `documentoRequired`, or `facilitadorAjeno` when the document already has
 * an account, about which nothing else is told. Spends one hash.
 */
export async function registrar(
  operation: Operation,
  step: Extract<FacilitadorStep, { at: "registrar" }>,
  input: RegistrarInput & { scanId: string },
  ports: Ports & KeyPorts & { captcha: Captcha },
): Promise<Result<Done>> {
  const { accounts, facilitators, captcha, limits } = ports;
  const known = () => facilitators.byDocument(step.otecId, step.document);
  const earlier = await accounts.done(operation);
  if (earlier && (await known())?.id === earlier.accountId) return ok(earlier);
  const otec = await stillOpen(step, ports);
  if (!otec) return fail("stepExpired");
  const { person, contact, canal, perfil, scanId } = input;
  const { email, sms } = otecReads(otec, contact);
  if (email) return fail("facilitadorEmailOtec", "email");
  if (sms) return fail("facilitadorCelularOtec", "celular");
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;
  const refusal = refusalFor(await limits.take("facilitatorsDay", otec.id), "facilitators");
  if (refusal) return refusal;

  // Before a message is made: one that never goes out would use up a stranger's SMS.
  const taken = async () => fail((await known()) ? "stepExpired" : "facilitadorAjeno");
  const sharing = await accounts.find(step.document.kind, step.document.lookup);
  if (sharing.some(({ identifiers }) => holds(identifiers, step.document))) return taken();
  const holder = { kind: "persona" as const, ...person };
  const made = await makeProvisional({ holder, contact }, { canal, perfil, otec: fullName(otec.holder) }, ports);
  if (!made.ok) return made;
  const { key, message } = made.value;
  const by = { ...operation, actor: otec.id };
  const data = { identifier: step.document, perfil, person, scanId, contact, key };
  const done = await facilitators.register(by, otec.id, data, message);
  if (done === "scanGone") return fail("documentoRequired", "documento");
  if (done === "identifierTaken") return taken();
  // The first key counts among those that an account may be sent.
  await takeKey(limits, done.accountId, "otec");
  return ok(done);
}

/** Which of a facilitator's addresses are the OTEC's own: the guide forbids it to hold the keys of others. */
function otecReads({ contact: otec }: Account, { email, celular }: Contact): Record<Channel, boolean> {
  return {
    email: email.toLowerCase() === otec.email.toLowerCase(),
    sms: celular !== null && [otec.celular, otec.telefonoParticular, otec.telefonoTrabajo].includes(celular),
  };
}

/** The OTEC as step 1 left it, or `null`: another clave ends the step. */
export async function stillOpen(
  step: FacilitadorStep,
  { accounts, mac }: Pick<Ports, "accounts" | "mac">,
): Promise<Account | null> {
  const otec = await accounts.byId(step.otecId);
  return otec && isOtec(otec.holder) && claveDigest(mac, otec) === step.claveDigest ? otec : null;
}
