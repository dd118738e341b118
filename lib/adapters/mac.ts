import { createHmac } from "node:crypto";
import type { Mac } from "@/lib/ports";
import type { Keyring } from "./keyring";

/**
 * HMAC-SHA256 in base64url under a key of its own for each purpose. It stays with the ring's oldest key:
 * links already sent, chains of events and the questions of unknown accounts must outlive a rotation.
 */
export function makeMac(keyring: Keyring): Mac {
  const hmac = (purpose: string, text: string) =>
    createHmac("sha256", keyring.oldest(`mac:${purpose}`).bytes).update(text);
  return {
    digest: (purpose, text) => hmac(purpose, text).digest("base64url"),
    pick: (purpose, text, below) => hmac(purpose, text).digest().readUInt32BE() % below,
  };
}
