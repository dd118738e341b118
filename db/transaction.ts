import type { Db, Tx } from "./client";

/**
 * Runs `work` in a transaction. `abort(outcome)` undoes everything and makes `outcome` the answer:
 * for refusals that are found only after something was written, such as a taken identifier.
 */
export async function transact<T>(db: Db, work: (tx: Tx, abort: (outcome: T) => never) => Promise<T>): Promise<T> {
  // A class of its own for each call: an abort can only be caught by the transaction it belongs to.
  class Abort extends Error {
    constructor(readonly outcome: T) {
      super("transaction given up on purpose");
    }
  }
  const abort = (outcome: T): never => {
    throw new Abort(outcome);
  };
  try {
    return await db.transaction((tx) => work(tx, abort));
  } catch (error) {
    if (error instanceof Abort) return error.outcome;
    throw error;
  }
}
