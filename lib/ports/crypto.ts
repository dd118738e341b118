/** argon2id with a pepper. Throws `HashQueueFull` when too many wait. */
export interface Hasher {
  hash(secret: string): Promise<string>;
  /** `stored: null` stands for an unknown account: the same work is done, the answer is false. */
  verify(secret: string, stored: string | null): Promise<boolean>;
  /** Whether a stored hash was made under an older pepper or weaker parameters. */
  needsRenewal(stored: string): boolean;
}

/** Keyed digests: look-alikes for unknown accounts, keys of counters, comparisons without storing. */
export interface Mac {
  digest(purpose: string, text: string): string;
  /** A whole number from 0 up to but not including `below`, always the same for the same text. */
  pick(purpose: string, text: string, below: number): number;
}

/** Authenticated encryption of small values that travel through the browser. */
export interface Seal {
  seal(purpose: string, value: unknown, ttlSeconds: number): Promise<string>;
  /** `null` when forged, altered, expired, or made for another purpose. */
  open(purpose: string, token: string): Promise<unknown>;
}

/** Authenticated encryption of what is stored: scans and queued messages. */
export interface Vault {
  /** `context` binds the ciphertext to its place; opening it anywhere else fails. */
  encrypt(plain: Uint8Array, context: string): Uint8Array;
  /** Throws when the bytes were altered, moved, or the key is gone. */
  decrypt(sealed: Uint8Array, context: string): Uint8Array;
}
