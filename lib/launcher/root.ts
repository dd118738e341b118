import { resolve } from "node:path";

/** The project's folder, without a slash at the end. */
export const root = resolve(import.meta.dirname, "../..");
