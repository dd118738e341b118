import { EncryptJWT, jwtDecrypt } from "jose";
import type { Seal } from "@/lib/ports";
import type { Keyring } from "./keyring";

/** Sealed values as encrypted JWTs (`dir`, A256GCM), whose audience is the purpose. */
export function makeSeal(keyring: Keyring): Seal {
  return {
    async seal(purpose, value, ttlSeconds) {
      const key = keyring.current("seal");
      return new EncryptJWT({ v: value })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: key.id })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(Date.now() / 1000) + ttlSeconds)
        .encrypt(key.bytes);
    },

    async open(purpose, token) {
      try {
        const { payload } = await jwtDecrypt(
          token,
          ({ kid }) => {
            const key = keyring.byId(kid ?? "", "seal");
            if (!key) throw new Error("unknown key");
            return key.bytes;
          },
          { audience: purpose, keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
        );
        return payload.v ?? null;
      } catch {
        return null;
      }
    },
  };
}
