import { describe, expect, it } from "vitest";
import { makeFairQueue } from "@/lib/adapters/fair-queue";
import { Busy } from "@/lib/adapters/queue";

const full = () => new Busy("full");

/** Work that lasts until it is told to end, so that turns are counted and not timed. */
function office(size: { atOnce: number; waiting?: number; waitingEach?: number }) {
  const run = makeFairQueue({ waiting: 100, waitingEach: 100, ...size, full });
  const begun: string[] = [];
  const ends = new Map<string, (failed?: Error) => void>();
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    async send(sender: string, name: string) {
      const done = run(sender, () => {
        begun.push(name);
        return new Promise<void>((resolve, reject) => {
          ends.set(name, (failed) => (failed ? reject(failed) : resolve()));
        });
      });
      const outcome = done.then(
        () => "done",
        (error: unknown) => error,
      );
      await settle();
      return { outcome };
    },
    async end(name: string, failed?: Error) {
      ends.get(name)?.(failed);
      await settle();
    },
  };
}

describe("a fair queue", () => {
  it("runs one at a time of each sender, and as many senders as there are places", async () => {
    const { send, begun, end } = office({ atOnce: 2 });
    for (const name of ["a1", "a2", "b1", "c1"]) await send(name.charAt(0), name);
    expect(begun).toEqual(["a1", "b1"]);
    await end("b1");
    expect(begun).toEqual(["a1", "b1", "c1"]);
    await end("a1");
    expect(begun).toEqual(["a1", "b1", "c1", "a2"]);
  });

  it("lets whoever sends one pass those who send many: twenty files of three senders cost an honest one three turns", async () => {
    const { send, begun, end } = office({ atOnce: 2 });
    for (let n = 0; n < 20; n += 1) await send(`attacker ${n % 3}`, `hostile ${n}`);
    await send("honest", "registration");
    let turns = 0;
    while (!begun.includes("registration")) {
      await end(begun[turns] ?? "");
      turns += 1;
    }
    expect(turns).toBeLessThanOrEqual(3);
  });

  it("has room for so many, and of one sender for so many", async () => {
    const { send } = office({ atOnce: 1, waiting: 3, waitingEach: 2 });
    await send("a", "a1");
    await send("a", "a2");
    await send("a", "a3");
    expect(await (await send("a", "a4")).outcome).toBeInstanceOf(Busy);
    await send("b", "b1");
    expect(await (await send("c", "c1")).outcome).toBeInstanceOf(Busy);
  });

  it("goes on after work that fails, and forgets who is done", async () => {
    const { send, begun, end } = office({ atOnce: 1 });
    const first = await send("a", "a1");
    await send("a", "a2");
    const oops = new Error("oops");
    await end("a1", oops);
    expect(await first.outcome).toBe(oops);
    await end("a2");
    await send("a", "a3");
    expect(begun).toEqual(["a1", "a2", "a3"]);
  });
});
