/** Time comes from outside so that every deadline can be tested. */
export interface Clock {
  now(): Date;
}

/** Unguessable values. */
export interface Random {
  /** `length` characters drawn evenly from `alphabet`. */
  text(length: number, alphabet: string): string;
  uuid(): string;
}
