/** What an account is found by. `lookup` is what later forms ask for; (`kind`, `value`) is unique in the whole system. */
export type Identifier = { kind: "documento" | "run" | "rut"; value: string; lookup: string };
