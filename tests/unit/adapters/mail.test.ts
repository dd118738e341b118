import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeResendCarrier } from "@/lib/adapters/mail/resend";
import { readResendReport } from "@/lib/adapters/mail/resend-report";
import type { Letter } from "@/lib/ports";

const letter: Letter = {
  id: "delivery-1",
  to: "ana@correo.cl",
  lang: "es",
  kind: "codigo",
  subject: "Asunto",
  text: "Texto",
  html: "<p>Texto</p>",
};

type Answer = { status: number; body: object; headers?: Record<string, string> };
let answers: Answer[] = [];
let requests: { url: string | undefined; headers: IncomingHttpHeaders; body: unknown }[] = [];

/** Plays Resend: each request takes the next answer. */
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  requests.push({ url: request.url, headers: request.headers, body: JSON.parse(body) });
  const answer = answers.shift();
  if (!answer) return void request.socket.destroy();
  response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
  response.end(JSON.stringify(answer.body));
});
let baseUrl = "";
const isAddress = (address: AddressInfo | string | null): address is AddressInfo => typeof address === "object";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (isAddress(address)) baseUrl = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  answers = [];
  requests = [];
});

const waits: number[] = [];
const carrier = () =>
  makeResendCarrier({
    apiKey: "re_test",
    from: "Clave SENCE <cs@sence.cl>",
    baseUrl,
    pause: async (ms) => void waits.push(ms),
  });
const failure = (status: number, name: string) => ({ status, body: { statusCode: status, name, message: letter.to } });

describe("sending through Resend", () => {
  it("hands over the letter, with its id as the idempotency key", async () => {
    answers = [{ status: 200, body: { id: "re-1" } }];
    expect(await carrier().send(letter)).toEqual({ ok: true, providerId: "re-1" });
    expect(requests).toMatchObject([
      {
        url: "/emails",
        headers: { "idempotency-key": "delivery-1", authorization: "Bearer re_test" },
        body: {
          from: "Clave SENCE <cs@sence.cl>",
          to: "ana@correo.cl",
          subject: "Asunto",
          text: "Texto",
          html: "<p>Texto</p>",
        },
      },
    ]);
  });

  it.each([
    [422, "validation_error", true],
    [400, "validation_error", true],
    [451, "security_error", true],
    [422, "invalid_from_address", false],
    [401, "missing_api_key", false],
    [403, "invalid_api_key", false],
    [429, "daily_quota_exceeded", false],
    [409, "concurrent_idempotent_requests", false],
    [500, "internal_server_error", false],
  ])("%i %s: permanent is %s, and the reason names nobody", async (status, name, permanent) => {
    answers = [failure(status, name)];
    expect(await carrier().send(letter)).toEqual({ ok: false, permanent, reason: `${name} ${status}` });
  });

  it("tries again later when nobody answers", async () => {
    expect(await carrier().send(letter)).toEqual({ ok: false, permanent: false, reason: "unreachable" });
  });

  it("slows down when told to, three times at most", async () => {
    waits.length = 0;
    const slow = { ...failure(429, "rate_limit_exceeded"), headers: { "retry-after": "2" } };
    answers = [slow, { status: 200, body: { id: "re-2" } }];
    expect(await carrier().send(letter)).toEqual({ ok: true, providerId: "re-2" });
    expect(waits).toEqual([2000]);
    answers = [slow, slow, slow];
    expect(await carrier().send(letter)).toMatchObject({ ok: false, permanent: false });
    expect(requests).toHaveLength(5);
  });

  it("counts as sent what an earlier try sent in other words", async () => {
    answers = [failure(409, "invalid_idempotent_request")];
    expect(await carrier().send(letter)).toMatchObject({ ok: true });
  });
});

const webhookSecret = `whsec_${Buffer.from("a secret of thirty-two characters").toString("base64")}`;
const settings = { apiKey: "re_test", webhookSecret };

function signed(event: object, { id = "msg-1", age = 0, secret = webhookSecret } = {}) {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const headers = new Headers({
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  });
  return { body, headers };
}
const event = (type: string) => ({ type, created_at: "2026-03-12T13:42:05Z", data: { email_id: "re-1" } });

describe("what Resend reports", () => {
  it.each([
    ["email.delivered", "entregado"],
    ["email.bounced", "rebotado"],
    ["email.failed", "rebotado"],
    ["email.suppressed", "rebotado"],
  ])("%s is %s", async (type, state) => {
    expect(await readResendReport(signed(event(type)), settings)).toEqual(["re-1", state, "resend:msg-1"]);
  });

  it.each(["email.sent", "email.complained", "email.opened", "email.delivery_delayed", "contact.created"])(
    "%s settles nothing",
    async (type) => {
      expect(await readResendReport(signed(event(type)), settings)).toBeNull();
    },
  );

  it("refuses what is unsigned, altered, signed by another, or old", async () => {
    const good = signed(event("email.delivered"));
    const other = `whsec_${Buffer.from("another secret of the same length").toString("base64")}`;
    const bad = [
      { body: good.body, headers: new Headers() },
      { body: good.body.replace("re-1", "re-2"), headers: good.headers },
      signed(event("email.delivered"), { secret: other }),
      signed(event("email.delivered"), { age: 301 }),
      signed(event("email.delivered"), { age: -301 }),
    ];
    for (const request of bad) expect(await readResendReport(request, settings)).toBe("refused");
  });
});
