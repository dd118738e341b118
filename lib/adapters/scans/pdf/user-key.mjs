import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/* The file's key as the empty user password opens it; `null` where another password is needed. */

/** Stands for a password, or fills up what is left of one (ISO 32000-2, 7.6.4.3.2). */
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

const hash = (name, ...parts) => {
  const digest = createHash(name);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** RC4, which Node's OpenSSL has put away; files of the nineties and of many offices still use it. */
export function rc4(key, bytes) {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one, other) => {
    [box[one], box[other]] = [box[other], box[one]];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + box[i] + key[i % key.length]) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) & 255;
    j = (j + box[i]) & 255;
    swap(i, j);
    return byte ^ box[(box[i] + box[j]) & 255];
  });
}

/** Revisions 2 to 4: MD5 and RC4, also where the streams are AES of 128 bits. */
export function rc4KeyOf({ version, revision, permissions, bits, owner, user, id, metadata }) {
  if (![1, 2, 3, 4].includes(version) || owner.length < 32 || user.length < 32) return null;
  const length = version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, bits >> 3));
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !metadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let digest = hash("md5", PADDING, owner.subarray(0, 32), flags, id, open);
  for (let round = 0; revision >= 3 && round < 50; round += 1) digest = hash("md5", digest.subarray(0, length));
  const key = digest.subarray(0, length);

  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : null;
  let check = hash("md5", PADDING, id);
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return check.equals(user.subarray(0, 16)) ? key : null;
}

/** Revisions 5 and 6: AES of 256 bits. */
export function aesKeyOf({ version, revision, user, userKey }) {
  if (version !== 5 || user.length < 48 || userKey.length < 32) return null;
  const digest = revision >= 6 ? slowHash : (salt) => hash("sha256", salt);
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const decipher = createDecipheriv("aes-256-cbc", digest(user.subarray(40, 48)), Buffer.alloc(16));
  return decipher.setAutoPadding(false).update(userKey.subarray(0, 32));
}

/** Algorithm 2.B of ISO 32000-2, for an empty password. */
function slowHash(salt) {
  let key = hash("sha256", salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const text = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const which = text.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = hash(["sha256", "sha384", "sha512"][which], text);
    last = text.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
