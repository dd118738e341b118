import { expect, it } from "vitest";
import { Busy, makeQueue } from "@/lib/adapters/queue";

/** Work that ends when it is told to. */
function job() {
  let finish = (_value: string) => {};
  let fail = (_error: Error) => {};
  let started = false;
  const done = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const work = () => {
    started = true;
    return done;
  };
  return {
    work,
    finish: (value: string) => finish(value),
    fail: (error: Error) => fail(error),
    started: () => started,
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("runs so many at once, lets so many wait in order, and turns the rest away", async () => {
  const run = makeQueue({ atOnce: 2, waiting: 2, full: () => new Busy("lleno") });
  const jobs = Array.from({ length: 4 }, job);
  const results = jobs.map(({ work }) => run(work));
  expect(jobs.map((one) => one.started())).toEqual([true, true, false, false]);
  await expect(run(job().work)).rejects.toThrow(Busy);

  jobs[1]?.finish("dos");
  expect(await results[1]).toBe("dos");
  await settled();
  expect(jobs.map((one) => one.started())).toEqual([true, true, true, false]);

  for (const one of jobs) one.finish("fin");
  expect(await Promise.all(results)).toEqual(["fin", "dos", "fin", "fin"]);
  expect(await run(async () => "libre")).toBe("libre");
});

it("goes on after work that fails", async () => {
  const run = makeQueue({ atOnce: 1, waiting: 1, full: () => new Busy("lleno") });
  const first = job();
  const second = job();
  const failing = run(first.work);
  const waiting = run(second.work);
  first.fail(new Error("se cayó"));
  await expect(failing).rejects.toThrow("se cayó");
  second.finish("bien");
  expect(await waiting).toBe("bien");
  expect(await run(async () => "libre")).toBe("libre");
});
