import { randomInt, randomUUID } from "node:crypto";
import type { Random } from "@/lib/ports";

export const random: Random = {
  text: (length, alphabet) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(""),
  uuid: () => randomUUID(),
};
