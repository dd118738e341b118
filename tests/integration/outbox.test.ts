import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`update deliveries set sealed = null`;
});

let last = 0;
const queueOne = async () => {
  last += 1;
  await world.register({ numeroDocumento: `F${1000 + last}` });
};
const row = async (id: string) => (await world.sql`select * from deliveries where id = ${id}`)[0];

describe("the outbox", () => {
  it("gives a message to one sender only, however many ask at the same moment", async () => {
    await queueOne();
    const claims = await Promise.all(Array.from({ length: 8 }, () => world.deliveries.claimDue(10)));
    expect(claims.flat()).toHaveLength(1);
  });

  it("gives it again when the sender died between claiming and sending", async () => {
    await queueOne();
    const [first] = await world.deliveries.claimDue(10);
    expect(await world.deliveries.claimDue(10)).toEqual([]);
    world.clock.pass(3 * 60_000);
    expect((await world.deliveries.claimDue(10)).map(({ id }) => id)).toEqual([first?.id]);
  });

  it("is tried again at the time that was set, and keeps what it says until then", async () => {
    await queueOne();
    const [due] = await world.deliveries.claimDue(10);
    const id = due?.id ?? "";
    await world.deliveries.failed(id, "provider down", new Date(world.clock.now().getTime() + 300_000));
    world.clock.pass(299_000);
    expect(await world.deliveries.claimDue(10)).toEqual([]);
    world.clock.pass(1_000);
    expect(await world.deliveries.claimDue(10)).toMatchObject([{ id, attempts: 1, message: { kind: "bienvenida" } }]);
  });

  it("wipes what a message said once it is sent, and once it is given up", async () => {
    await queueOne();
    await queueOne();
    const [sent, lost] = await world.deliveries.claimDue(10);
    await world.deliveries.sent(sent?.id ?? "", "p-1");
    await world.deliveries.failed(lost?.id ?? "", "no such mailbox", null);
    expect(await row(sent?.id ?? "")).toMatchObject({ sealed: null, state: "enviado" });
    expect(await row(lost?.id ?? "")).toMatchObject({ sealed: null, state: "rebotado" });
  });

  it("believes a provider's report once, and asks for it again while the message is unknown", async () => {
    await queueOne();
    const [due] = await world.deliveries.claimDue(10);
    expect(await world.deliveries.reported("p-2", "entregado", "e-1")).toBe(false);
    await world.deliveries.sent(due?.id ?? "", "p-2");
    expect(await world.deliveries.reported("p-2", "entregado", "e-1")).toBe(true);
    expect(await row(due?.id ?? "")).toMatchObject({ state: "entregado" });
    expect(await world.deliveries.reported("p-2", "rebotado", "e-2")).toBe(true);
    expect(await row(due?.id ?? "")).toMatchObject({ state: "entregado" });
  });

  it("sends no message from another row, keeps it for a day in case the keys were wrong, and goes on", async () => {
    await queueOne();
    await queueOne();
    await world.sql`update deliveries a set sealed = b.sealed from deliveries b
      where a.sealed is not null and b.sealed is not null and a.id <> b.id`;
    await queueOne();
    expect(await world.deliveries.claimDue(10)).toHaveLength(1);
    const unreadable = () => world.sql`select state from deliveries where reason = 'unreadable'`;
    expect(await unreadable()).toHaveLength(0);
    world.clock.pass(25 * 3_600_000);
    await world.deliveries.claimDue(10);
    expect((await unreadable()).map(({ state }) => state)).toEqual(["rebotado", "rebotado"]);
  });
});
