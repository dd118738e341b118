import { inspect } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withoutValues } from "@/db/faults";
import { faultOf } from "@/lib/adapters/log";
import { makeWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const caught = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

it("says nothing of the values of a query that failed, to whoever logs it and however", async () => {
  const { deliveries } = world;
  const typed = "marie@correo.example\n    at Marie\0";
  const told = await caught(withoutValues(deliveries).reported(typed, "entregado", typed));
  expect(inspect(await caught(deliveries.reported(typed, "entregado", typed)))).toContain("marie");
  expect(inspect(told, { showHidden: true, depth: 9 })).not.toMatch(/marie/i);
  expect(String(told)).toBe("PostgresError: a query failed (22021)");
  expect(faultOf(told)).toMatchObject({
    error: "PostgresError",
    errorCode: "22021",
    at: expect.stringMatching(/^at /),
  });
});

it("says nothing of them either when the database itself quotes them", async () => {
  const { sql } = world;
  const port = withoutValues({ ask: async () => sql`select 'marie@correo.example'::int` });
  const told = await caught(port.ask());
  expect(inspect(told, { showHidden: true, depth: 9 })).not.toMatch(/marie/i);
});

it("leaves everything else as it is", async () => {
  const port = withoutValues({ size: 3, plain: () => 5, good: async () => 7, bad: async () => Promise.reject("no") });
  expect([port.size, port.plain(), await port.good(), await caught(port.bad())]).toEqual([3, 5, 7, "no"]);
});
