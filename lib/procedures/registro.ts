import type { Address, Contact } from "@/lib/domain/account";
import { addressee, type Holder } from "@/lib/domain/holder";
import { holds, type Identifier } from "@/lib/domain/identifier";
import { normaliseAnswer } from "@/lib/domain/secret-answer";
import { fail, ok, type Result } from "@/lib/errors";
import type { Accounts, Captcha, CaptchaAnswer, Clock, Done, Hasher, Operation, Random } from "@/lib/ports";
import { checkHuman } from "./human";
import { newLink } from "./link";

export type RegistroInput = {
  identifier: Identifier;
  holder: Holder;
  /** The número de documento of the cédula, where the profile asks for it. */
  serie: string | null;
  address: Address;
  contact: Contact;
  clave: string;
  pregunta: string;
  respuesta: string;
  human: CaptchaAnswer;
};

type Ports = { accounts: Accounts; captcha: Captcha; hasher: Hasher; random: Random; clock: Clock; siteUrl: string };

/**
 * Creates the account and queues its welcome, with a link that confirms the e-mail.
 *
 * Fails with `formUsed`, `captchaWrong`, `captchaExpired`, `identifierTaken`, or `documentoRequired` when the scan
 * was kept so long ago that it has been deleted. Spends two hashes,
 * three with a cédula, and none before the captcha.
 */
export async function registro(
  operation: Operation,
  input: RegistroInput & { scanId: string | null },
  { accounts, captcha, hasher, random, clock, siteUrl }: Ports,
): Promise<Result<Done>> {
  const earlier = await accounts.done(operation);
  // From an older page, by "back": what it named is somebody else's registration, whose receipt must not be shown.
  if (earlier) return (await isAbout(earlier, input.identifier, accounts)) ? ok(earlier) : fail("formUsed");
  const human = await checkHuman(captcha, operation, input.human);
  if (!human.ok) return human;

  const [claveHash, respuestaHash, serieHash] = await Promise.all([
    hasher.hash(input.clave),
    hasher.hash(normaliseAnswer(input.respuesta)),
    input.serie === null ? null : hasher.hash(input.serie),
  ]);
  const { identifier, holder, address, contact, pregunta, scanId } = input;
  const { link, url } = newLink("confirmar", { random, clock, siteUrl });
  const done = await accounts.register(
    operation,
    { identifier, holder, scanId, address, contact, claveHash, pregunta, respuestaHash, serieHash },
    {
      messages: [
        { channel: "email", to: contact.email, message: { kind: "bienvenida", nombres: addressee(holder), url } },
      ],
      links: [link],
    },
  );
  if (done === "identifierTaken") return fail("identifierTaken");
  if (done === "scanGone") return fail("documentoRequired", "documento");
  return ok(done);
}

async function isAbout(done: Done, identifier: Identifier, accounts: Accounts): Promise<boolean> {
  const account = await accounts.byId(done.accountId);
  return account !== null && holds(account.identifiers, identifier);
}
