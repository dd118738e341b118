import { expect, it } from "vitest";
import type { Message } from "@/lib/domain/message";
import type { Carrier, CarrierAnswer, DueDelivery, Letter } from "@/lib/ports";
import { deliver } from "@/lib/procedures/deliver";

const NOW = new Date("2026-03-12T13:42:05.000Z");
const notice: Message = { kind: "claveCambiada", nombres: "Ana", at: NOW.toISOString(), url: "https://cs.example/x" };

const due = (id: string, more: Partial<DueDelivery> = {}): DueDelivery => ({
  id,
  channel: "email",
  to: "ana@correo.cl",
  lang: "es",
  message: notice,
  attempts: 0,
  queuedAt: NOW,
  ...more,
});

/** An outbox that gives each row once. */
function world(rows: DueDelivery[], answers: Record<string, CarrierAnswer | Error> = {}) {
  const queue = [...rows];
  const outcomes: Record<string, unknown> = {};
  const logged: unknown[] = [];
  const sentLetters: string[] = [];
  const claims: number[] = [];
  const carrier: Carrier = {
    async send({ id }) {
      const answer = answers[id] ?? { ok: true, providerId: `p-${id}` };
      if (answer instanceof Error) throw answer;
      sentLetters.push(id);
      return answer;
    },
  };
  const record = (fields: object, message: string) => void logged.push({ ...fields, message });
  const ports: Parameters<typeof deliver>[0] = {
    deliveries: {
      async claimDue(most) {
        claims.push(most);
        return queue.splice(0, most);
      },
      async sent(id, providerId) {
        outcomes[id] = providerId;
      },
      async failed(id, reason, retryAt) {
        outcomes[id] = [reason, retryAt && (retryAt.getTime() - NOW.getTime()) / 60_000];
      },
      reported: async () => true,
    },
    letters: {
      async write({ id, to, lang, message }): Promise<Letter> {
        if (id === "unwritable") throw new TypeError(`cannot write to ${to}`);
        return { id, to, lang, kind: message.kind, subject: "", text: "", html: null };
      },
    },
    carriers: { email: carrier, sms: null },
    clock: { now: () => NOW },
    log: { warn: record, error: record },
  };
  return { ports, outcomes, logged, sentLetters, claims };
}
const refusal = (permanent: boolean): CarrierAnswer => ({ ok: false, permanent, reason: "busy 503" });

it("sends everything, batch after batch, and counts what went out", async () => {
  const rows = Array.from({ length: 12 }, (_, index) => due(`d${index}`));
  const { ports, outcomes, claims } = world(rows, { d3: refusal(true) });
  expect(await deliver(ports)).toBe(11);
  expect(outcomes).toMatchObject({ d0: "p-d0", d11: "p-d11", d3: ["busy 503", null] });
  expect(Object.keys(outcomes)).toHaveLength(12);
  expect(claims.length).toBeGreaterThan(3);
});

it("waits longer after each failure, and gives up within a day", async () => {
  const waits = [];
  for (let attempts = 0; attempts < 12; attempts++) {
    const { ports, outcomes } = world([due("d", { attempts })], { d: refusal(false) });
    await deliver(ports);
    const outcome = outcomes.d;
    waits.push(Array.isArray(outcome) ? outcome[1] : "sent");
  }
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 360, 360, null, null, null, null]);
});

it.each([
  [
    { kind: "claveProvisoria", nombres: "", key: "K", at: "2026-03-09T13:00:00.000Z", hours: 1, url: "" } as const,
    [1, 5, 15, null],
  ],
  [{ kind: "codigo", nombres: "", code: "1", minutes: 15 } as const, [1, 5, null, null]],
  [{ kind: "codigo", nombres: "", code: "1", minutes: 6 } as const, [1, null, null, null]],
])("does not send $kind after what it holds has expired", async (message, expected) => {
  const waits = [];
  for (let attempts = 0; attempts < 4; attempts++) {
    const { ports, outcomes } = world([due("d", { attempts, message })], { d: refusal(false) });
    await deliver(ports);
    const outcome = outcomes.d;
    waits.push(Array.isArray(outcome) ? outcome[1] : "sent");
  }
  expect(waits).toEqual(expected);
});

it("gives up at once what can never go out", async () => {
  const { ports, outcomes } = world([due("refused"), due("noSms", { channel: "sms" })], { refused: refusal(true) });
  expect(await deliver(ports)).toBe(0);
  expect(outcomes).toEqual({ refused: ["busy 503", null], noSms: ["noCarrier", null] });
});

it("goes on past a letter that breaks, a carrier that throws, and an outcome that cannot be kept", async () => {
  const rows = [due("unwritable"), due("throws"), due("lost"), due("good")];
  const { ports, outcomes, sentLetters } = world(rows, { throws: new Error("bug") });
  const { sent } = ports.deliveries;
  ports.deliveries.sent = async (id, providerId) => {
    if (id === "lost") throw new Error("database gone");
    return sent(id, providerId);
  };
  expect(await deliver(ports)).toBe(1);
  expect(outcomes).toEqual({ unwritable: ["TypeError", 1], throws: ["Error", 1], good: "p-good" });
  expect(sentLetters).toEqual(["lost", "good"]);
});

it("logs failures without anything personal", async () => {
  const rows = [due("unwritable"), due("d")];
  const { ports, logged } = world(rows, { d: refusal(false) });
  await deliver(ports);
  expect(logged).toContainEqual(expect.objectContaining({ delivery: "d", reason: "busy 503", retryMinutes: 1 }));
  expect(JSON.stringify(logged)).not.toMatch(/ana@|Ana|cs\.example/);
});
