import { createDecipheriv, createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFHexString, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { dictOf, entryOf, filtersOf, kindOf, nameOf, partsOf, resolve } from "./names.mjs";
import { aesKeyOf, rc4, rc4KeyOf } from "./user-key.mjs";

/*
 * Banks and offices encrypt their PDFs with an empty password, only to ask readers not to print or change them: every
 * reader opens those. Deciphered here and not by pdf-lib, which puts what it has deciphered back between
 * parentheses as it is: a `)` in it would end the text, and what follows would become part of the file.
 */

/** A PDF that only somebody with a password or a certificate can open. */
export class Locked extends Error {}

/**
 * Deciphers every string and stream in place, by the standard security handler (ISO 32000-2, 7.6).
 *
 * @throws Locked when the empty password does not open it
 */
export function unlock({ context }) {
  const encrypt = resolve(context, context.trailerInfo.Encrypt);
  if (!(encrypt instanceof PDFDict)) throw new Locked("no key");
  const ciphers = ciphersOf(encrypt, context);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object === encrypt || kindOf(object) === "XRef") continue;
    openStrings(object, (bytes) => ciphers.strings(ref, bytes));
    if (!(object instanceof PDFRawStream)) continue;
    // Dropped later, and often left in the clear.
    if (kindOf(object) === "Metadata") continue;
    if (filtersOf(object).includes("Crypt")) throw new Error("a filter that no honest program uses");
    context.assign(ref, PDFRawStream.of(object.dict, ciphers.streams(ref, object.contents)));
  }
  delete context.trailerInfo.Encrypt;
}

const bytesOf = (value) =>
  value instanceof PDFString || value instanceof PDFHexString ? Buffer.from(value.asBytes()) : Buffer.alloc(0);

function ciphersOf(encrypt, context) {
  if (nameOf(entryOf(encrypt, "Filter")) !== "Standard") throw new Locked("another kind of lock");
  const number = (key, otherwise) => entryOf(encrypt, key)?.asNumber?.() ?? otherwise;
  const ids = resolve(context, context.trailerInfo.ID);
  const lock = {
    version: number("V", 0),
    revision: number("R", 0),
    permissions: number("P", 0),
    bits: number("Length", 40),
    owner: bytesOf(entryOf(encrypt, "O")),
    user: bytesOf(entryOf(encrypt, "U")),
    userKey: bytesOf(entryOf(encrypt, "UE")),
    id: ids instanceof PDFArray ? bytesOf(resolve(context, ids.get(0))) : Buffer.alloc(0),
    metadata: entryOf(encrypt, "EncryptMetadata")?.asBoolean?.() ?? true,
  };
  const key = lock.version >= 5 ? aesKeyOf(lock) : rc4KeyOf(lock);
  if (!key) throw new Locked("the empty password does not open it");
  if (lock.version < 4) return { strings: byObject(key, "V2"), streams: byObject(key, "V2") };
  const filter = (which) => {
    const all = entryOf(encrypt, "CF");
    const one = all instanceof PDFDict ? entryOf(all, nameOf(entryOf(encrypt, which)) || "Identity") : undefined;
    return byObject(key, one instanceof PDFDict ? nameOf(entryOf(one, "CFM")) : "None");
  };
  return { strings: filter("StrF"), streams: filter("StmF") };
}

/** How bytes of the object `ref` are deciphered. */
function byObject(key, method) {
  const own = ({ objectNumber, generationNumber }, salt) => {
    const numbers = Buffer.alloc(5);
    numbers.writeUIntLE(objectNumber & 0xffffff, 0, 3);
    numbers.writeUIntLE(generationNumber & 0xffff, 3, 2);
    const digest = createHash("md5").update(key).update(numbers).update(salt).digest();
    return digest.subarray(0, Math.min(key.length + 5, 16));
  };
  switch (method) {
    case "None":
      return (_ref, bytes) => bytes;
    case "V2":
      return (ref, bytes) => rc4(own(ref, ""), bytes);
    case "AESV2":
      return (ref, bytes) => aes("aes-128-cbc", own(ref, "sAlT"), bytes);
    case "AESV3":
      return (_ref, bytes) => aes("aes-256-cbc", key, bytes);
    default:
      throw new Locked("another kind of cipher");
  }
}

function aes(name, key, bytes) {
  const whole = bytes.length - (bytes.length % 16);
  if (whole < 32) return Buffer.alloc(0);
  const decipher = createDecipheriv(name, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(bytes.subarray(16, whole)), decipher.final()]);
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

/** Writes each deciphered text as hexadecimal: nothing in it can then be taken for anything but text. */
function openStrings(root, decipher) {
  const isText = (value) => value instanceof PDFString || value instanceof PDFHexString;
  const opened = (value) => PDFHexString.of(decipher(bytesOf(value)).toString("hex"));
  const rest = [root];
  while (rest.length > 0) {
    const object = rest.pop();
    for (const part of partsOf(object)) if (!isText(part)) rest.push(part);
    if (object instanceof PDFArray) {
      object.asArray().forEach((item, index) => {
        if (isText(item)) object.set(index, opened(item));
      });
    }
    const dict = dictOf(object);
    for (const [name, value] of dict?.entries() ?? []) if (isText(value)) dict.set(name, opened(value));
  }
}
