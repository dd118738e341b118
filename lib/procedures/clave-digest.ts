import type { Account, Mac } from "@/lib/ports";

/** What a step carries of the clave that an account had when it began: another clave ends the step. */
export const claveDigest = (mac: Mac, { claveHash }: Account) => mac.digest("step", claveHash ?? "");
