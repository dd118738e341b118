import { describe, expect, it } from "vitest";
import { afterTwin } from "@/app/_server/in-flight";

/** Work that ends when it is told to. */
function slowly<T>(log: string[], name: string) {
  const { promise, resolve, reject } = withResolvers<T>();
  const work = () => {
    log.push(`${name} begins`);
    return promise.finally(() => log.push(`${name} ends`));
  };
  return { work, resolve, reject };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything run that waits for nothing. */
const settle = () => new Promise((done) => setImmediate(done));

describe("afterTwin", () => {
  it("does the work and gives its result", async () => {
    expect(await afterTwin("one", async () => 7)).toBe(7);
  });

  it("lets the second click wait for the first", async () => {
    const log: string[] = [];
    const [first, second] = [slowly<string>(log, "first"), slowly<string>(log, "second")];
    const both = [afterTwin("twice", first.work), afterTwin("twice", second.work)];
    await settle();
    expect(log).toEqual(["first begins"]);
    second.resolve("found done");
    first.resolve("done");
    expect(await Promise.all(both)).toEqual(["done", "found done"]);
    expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  it("queues a third behind the second", async () => {
    const log: string[] = [];
    const clicks = ["first", "second", "third"].map((name) => slowly<void>(log, name));
    const all = clicks.map(({ work }) => afterTwin("thrice", work));
    for (const { resolve } of clicks.toReversed()) resolve();
    await Promise.all(all);
    expect(log.filter((line) => line.endsWith("begins"))).toEqual(["first begins", "second begins", "third begins"]);
    expect(log.filter((_, index) => index % 2 === 1).every((line) => line.endsWith("ends"))).toBe(true);
  });

  it("does not make other submissions wait", async () => {
    const log: string[] = [];
    const first = slowly<string>(log, "first");
    const waiting = afterTwin("mine", first.work);
    expect(await afterTwin("yours", async () => "at once")).toBe("at once");
    first.resolve("done");
    await waiting;
  });

  it("tells a failure to its own click only: the second still does its work", async () => {
    const log: string[] = [];
    const first = slowly<string>(log, "first");
    const one = afterTwin("fails", first.work);
    const other = afterTwin("fails", async () => "worked");
    first.reject(new Error("broken"));
    await expect(one).rejects.toThrow("broken");
    expect(await other).toBe("worked");
  });

  it("forgets what is over: a later retry waits for nobody", async () => {
    await afterTwin("again", async () => 1);
    const log: string[] = [];
    const later = slowly<number>(log, "later");
    const retry = afterTwin("again", later.work);
    await settle();
    expect(log).toEqual(["later begins"]);
    later.resolve(2);
    expect(await retry).toBe(2);
  });
});
