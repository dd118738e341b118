import "server-only";

const running = new Map<string, Promise<unknown>>();

/**
 * Lets the second click of a double click wait for the first, whose work it then finds done.
 * On another instance the database decides instead: the work is still done once.
 */
export async function afterTwin<T>(submission: string, work: () => Promise<T>): Promise<T> {
  const twin = running.get(submission);
  const mine = (async () => {
    await twin?.catch(() => undefined);
    return work();
  })();
  running.set(submission, mine);
  try {
    return await mine;
  } finally {
    if (running.get(submission) === mine) running.delete(submission);
  }
}
