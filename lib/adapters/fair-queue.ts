import type { Busy } from "./queue";

/**
 * Runs at most `atOnce` pieces of work together, and of one sender one at a time. Senders take turns: whoever sends
 * many waits behind everybody who sends one. At most `waiting` wait, of one sender `waitingEach`.
 *
 * The function it gives rejects with what `full` makes when there is no room to wait.
 */
export function makeFairQueue(size: { atOnce: number; waiting: number; waitingEach: number; full: () => Busy }) {
  let running = 0;
  let waiting = 0;
  /** Who has work here, with what waits of it; a sender whose work runs is out of `line`. */
  const lanes = new Map<string, (() => void)[]>();
  const line: string[] = [];

  function next(): void {
    if (running >= size.atOnce) return;
    const sender = line.shift();
    const start = sender === undefined ? undefined : lanes.get(sender)?.shift();
    if (!start) return;
    running += 1;
    waiting -= 1;
    start();
  }

  function leave(sender: string): void {
    running -= 1;
    // To the end of the line, behind those who have had no turn yet.
    if (lanes.get(sender)?.length) line.push(sender);
    else lanes.delete(sender);
    next();
  }

  return async <T>(sender: string, work: () => Promise<T>): Promise<T> => {
    const mine = lanes.get(sender);
    if (waiting >= size.waiting || (mine?.length ?? 0) >= size.waitingEach) throw size.full();
    const turn = new Promise<void>((resolve) => {
      if (mine) mine.push(resolve);
      else {
        lanes.set(sender, [resolve]);
        line.push(sender);
      }
    });
    waiting += 1;
    next();
    await turn;
    try {
      return await work();
    } finally {
      leave(sender);
    }
  };
}
