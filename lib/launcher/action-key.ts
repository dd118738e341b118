import { Keyring } from "../adapters/keyring";

/**
 * The key that Next salts the ids of server actions with (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY). Next makes a new one
 * for each build, which kills every page that is open; this one is the same for as long as the ring's oldest key is
 * kept, and on every instance that shares the ring.
 *
 * @param secretKeys SECRET_KEYS as it stands in the environment.
 */
export const actionKey = (secretKeys: string): string =>
  new Keyring(secretKeys.split(",").map((key) => key.trim())).oldest("next-server-actions").bytes.toString("base64");
