import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Vault } from "@/lib/ports";
import type { Keyring } from "./keyring";

/*
 * Layout: 1 byte length of the ring key's id, the id, 12 bytes nonce and 48 bytes of the wrapped file key,
 * then 12 bytes nonce, ciphertext and 16 bytes tag. Each item has its own key, wrapped by the ring's.
 */
const NONCE = 12;
const TAG = 16;
const WRAPPED = NONCE + 32 + TAG;

/** AES-256-GCM with a key per item, wrapped by the keyring's newest key. */
export function makeVault(keyring: Keyring): Vault {
  return {
    encrypt(plain, context) {
      const master = keyring.current("vault");
      const itemKey = randomBytes(32);
      const id = Buffer.from(master.id);
      return Buffer.concat([
        Buffer.from([id.length]),
        id,
        gcmSeal(master.bytes, itemKey, context),
        gcmSeal(itemKey, plain, context),
      ]);
    },

    decrypt(sealed, context) {
      const bytes = Buffer.from(sealed);
      const idEnd = 1 + (bytes[0] ?? 0);
      const master = keyring.byId(bytes.subarray(1, idEnd).toString(), "vault");
      if (!master) throw new Error("sealed with a key that SECRET_KEYS no longer holds");
      const itemKey = gcmOpen(master.bytes, bytes.subarray(idEnd, idEnd + WRAPPED), context);
      return gcmOpen(itemKey, bytes.subarray(idEnd + WRAPPED), context);
    },
  };
}

function gcmSeal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function gcmOpen(key: Uint8Array, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}
