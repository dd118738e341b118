/** The server cannot take this on right now: to be answered with 503, Retry-After and "inténtelo en un momento". */
export class Busy extends Error {
  override readonly name: string = "Busy";
}

/**
 * Runs at most `atOnce` pieces of work together and lets at most `waiting` others wait, first come first served.
 * The function it gives rejects with what `full` makes when there is no room to wait.
 */
export function makeQueue({ atOnce, waiting, full }: { atOnce: number; waiting: number; full: () => Busy }) {
  let running = 0;
  const line: (() => void)[] = [];

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1;
    else if (line.length < waiting) await new Promise<void>((resume) => line.push(resume));
    else throw full();
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place, so that nobody who comes meanwhile can slip in.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
