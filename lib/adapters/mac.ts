import { createHmac } from "node:crypto";
import type { Mac } from "@/lib/ports";
import type { Keyring } from "./keyring";

/** HMAC-SHA256 in base64url under a key of its own for each purpose. */
export function makeMac(keyring: Keyring): Mac {
  const hmac = (purpose: string, text: string) =>
    createHmac("sha256", keyring.current(`mac:${purpose}`).bytes).update(text);
  return {
    digest: (purpose, text) => hmac(purpose, text).digest("base64url"),
    pick: (purpose, text, below) => hmac(purpose, text).digest().readUInt32BE() % below,
  };
}
