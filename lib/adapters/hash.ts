import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import type { Hasher } from "@/lib/ports";
import type { Keyring } from "./keyring";
import { Busy, makeQueue } from "./queue";

/** OWASP's password storage cheat sheet, second choice for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const phcPrefix = "$argon2id$v=19$m=19456,t=2,p=1$";

/** Too many secrets wait to be hashed. */
export class HashQueueFull extends Busy {
  override readonly name = "HashQueueFull";
}

/** Hashes spent so far, for the benchmark: an unknown account must cost as many as a known one. */
export type HashStats = { hashes: number; verifies: number };

export type PepperedHasher = Hasher & {
  /** True when a right secret should be hashed again: its pepper or its parameters are old. */
  needsRenewal(stored: string): boolean;
  stats(): HashStats;
};

/**
 * argon2id under a pepper of the keyring. The stored value is the id of the ring's key followed by the PHC string,
 * as in `k1$argon2id$v=19$m=19456,t=2,p=1$…`.
 *
 * @param options.threads how many at once, 19 MiB each; otherwise as many as there are cores and free threads
 * @param options.queue how many may wait; `HashQueueFull` is thrown for those beyond
 */
export function makeHasher(keyring: Keyring, options: { threads?: number; queue?: number } = {}): PepperedHasher {
  const run = makeQueue({
    atOnce: options.threads ?? freeThreads(),
    waiting: options.queue ?? 64,
    full: () => new HashQueueFull("too many secrets wait to be hashed"),
  });
  const stats = { hashes: 0, verifies: 0 };

  const make = async (secret: string | Uint8Array) => {
    const pepper = keyring.current("pepper");
    return pepper.id + (await hash(secret, { ...parameters, secret: pepper.bytes }));
  };
  const nobodys = make(randomBytes(32));

  return {
    hash(secret) {
      return run(() => {
        stats.hashes += 1;
        return make(secret);
      });
    },

    verify(secret, stored) {
      return run(async () => {
        stats.verifies += 1;
        // Nobody knows what the stand-in was made of: right for no secret at all.
        const target = (stored && open(keyring, stored)) || open(keyring, await nobodys);
        if (!target) throw new Error("the keyring lost its newest key");
        return verify(target.phc, secret, { secret: target.pepper });
      });
    },

    needsRenewal(stored) {
      return !stored.startsWith(keyring.current("pepper").id + phcPrefix);
    },

    stats: () => ({ ...stats }),
  };
}

/** `null` when the ring no longer holds the pepper: nothing can be right then. */
function open(keyring: Keyring, stored: string): { phc: string; pepper: Buffer } | null {
  const end = stored.indexOf("$");
  const key = keyring.byId(stored.slice(0, end), "pepper");
  return key && { phc: stored.slice(end), pepper: key.bytes };
}

/** argon2 runs on libuv's threads, 4 by default, which files and DNS need too: one is left to them. */
function freeThreads(): number {
  const pool = Number(process.env.UV_THREADPOOL_SIZE) || 4;
  return Math.max(1, Math.min(availableParallelism(), pool - 1));
}
