import { hkdfSync } from "node:crypto";

export type RingKey = { id: string; bytes: Buffer };

/**
 * The server's secrets, newest first: the first seals and hashes, the others still open what they made.
 * Every use derives its own key (HKDF-SHA256), so that one purpose never serves another.
 */
export class Keyring {
  readonly #keys: RingKey[];

  /** @param keys `id:base64` pairs as in SECRET_KEYS, at least one, 32 bytes each. */
  constructor(keys: string[]) {
    this.#keys = keys.map((pair) => {
      const [id = "", text = ""] = pair.split(":");
      return { id, bytes: Buffer.from(text, "base64") };
    });
    if (this.#keys.length === 0) throw new Error("SECRET_KEYS holds no key");
  }

  current(purpose: string): RingKey {
    const [first] = this.#keys;
    if (!first) throw new Error("SECRET_KEYS holds no key");
    return { id: first.id, bytes: derive(first.bytes, purpose) };
  }

  /** For digests that have to come out the same after a new key was added; it must never be dropped. */
  oldest(purpose: string): RingKey {
    const last = this.#keys.at(-1);
    if (!last) throw new Error("SECRET_KEYS holds no key");
    return { id: last.id, bytes: derive(last.bytes, purpose) };
  }

  /** `null` when the ring no longer holds that key. */
  byId(id: string, purpose: string): RingKey | null {
    const found = this.#keys.find((key) => key.id === id);
    return found ? { id, bytes: derive(found.bytes, purpose) } : null;
  }
}

const derive = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync("sha256", secret, "clave-sence", purpose, 32));
