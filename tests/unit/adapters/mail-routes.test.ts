import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as resend } from "@/app/api/resend/route";
import { POST as twilio } from "@/app/api/twilio/route";
import { GET as mailHtml } from "@/app/buzon/[id]/html/route";
import { makeMailboxCarrier } from "@/lib/adapters/mailbox";

const reported = vi.hoisted(() => vi.fn());
const logged = vi.hoisted(() => vi.fn());
const wired = vi.hoisted(() => ({
  env: {},
  siteUrl: "https://cs.example",
  deliveries: { reported },
  mailboxDir: "",
  log: { error: logged },
}));
vi.mock("@/app/_server/wiring", () => ({ services: () => wired }));

const secret = Buffer.from("a secret of thirty-two characters");
const configured = {
  RESEND_API_KEY: "re_test",
  RESEND_WEBHOOK_SECRET: `whsec_${secret.toString("base64")}`,
  TWILIO_AUTH_TOKEN: "token",
};
beforeEach(() => {
  wired.env = configured;
  reported.mockReset().mockResolvedValue(true);
  logged.mockReset();
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  new Request(`http://inside:3000${path}`, { method: "POST", body, headers });

function fromResend(type: string, email_id: unknown = "re-1") {
  const body = JSON.stringify({ type, data: { email_id } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", secret).update(`msg-1.${timestamp}.${body}`).digest("base64");
  const headers = { "svix-id": "msg-1", "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
  return post("/api/resend", body, headers);
}

function fromTwilio(MessageStatus: string, MessageSid = "SM1") {
  const data = `https://cs.example/api/twilioMessageSid${MessageSid}MessageStatus${MessageStatus}`;
  const signature = createHmac("sha1", "token").update(data).digest("base64");
  const body = new URLSearchParams({ MessageSid, MessageStatus }).toString();
  return post("/api/twilio", body, { "x-twilio-signature": signature });
}

describe.each([
  { name: "resend", route: resend, request: fromResend, good: "email.bounced", idle: "email.sent", refusal: 401 },
  { name: "twilio", route: twilio, request: fromTwilio, good: "failed", idle: "sent", refusal: 403 },
])("/api/$name", ({ name, route, request, good, idle, refusal }) => {
  it("passes a signed report on", async () => {
    expect((await route(request(good))).status).toBe(204);
    expect(reported).toHaveBeenCalledExactlyOnceWith(expect.any(String), "rebotado", expect.stringContaining(name));
  });

  it("asks for the report again while the message is not known", async () => {
    reported.mockResolvedValue(false);
    expect((await route(request(good))).status).toBe(503);
  });

  it("thanks for one that settles nothing", async () => {
    expect((await route(request(idle))).status).toBe(204);
    expect(reported).not.toHaveBeenCalled();
  });

  it.each(["a\0b", "\0", "", "\ud800", "\ufffd", "x".repeat(101), "ana@correo.example", "a b"])(
    "thanks for one about %j, which is no id of a message, and asks the database nothing",
    async (id) => {
      expect((await route(request(good, id))).status).toBe(204);
      expect(reported).not.toHaveBeenCalled();
    },
  );

  it("asks for it again when the database fails, and logs nothing of it", async () => {
    reported.mockRejectedValue(new Error("Failed query: … params: re-1, SM1"));
    expect((await route(request(good))).status).toBe(503);
    expect(logged).toHaveBeenCalledOnce();
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/re-1|SM1|params/);
  });

  it("refuses an unsigned one without a word", async () => {
    const answer = await route(post(`/api/${name}`, await request(good).text()));
    expect([answer.status, await answer.text()]).toEqual([refusal, ""]);
    expect(reported).not.toHaveBeenCalled();
  });

  it("does not exist where the provider is not configured", async () => {
    wired.env = {};
    expect((await route(request(good))).status).toBe(404);
    expect(reported).not.toHaveBeenCalled();
  });
});

it("thanks Resend for an event whose id is none, or no text", async () => {
  for (const id of [7, null, ["re-1"], { a: 1 }])
    expect((await resend(fromResend("email.bounced", id))).status).toBe(204);
  expect(reported).not.toHaveBeenCalled();
});

describe("/buzon/<id>/html", () => {
  beforeAll(async () => {
    wired.mailboxDir = await mkdtemp(join(tmpdir(), "buzon-"));
    const carrier = makeMailboxCarrier({ dir: wired.mailboxDir, channel: "email", clock: { now: () => new Date(0) } });
    const letter = { to: "a@b.cl", lang: "es", kind: "codigo", subject: "", text: "" } as const;
    await carrier.send({ ...letter, id: "a-1", html: "<head></head><p>Hola</p>" });
    await carrier.send({ ...letter, id: "sms", html: null });
  });
  afterAll(() => rm(wired.mailboxDir, { recursive: true }));
  const get = (id: string) => mailHtml(new Request("http://inside:3000/"), { params: Promise.resolve({ id }) });

  it("shows the e-mail, shut in", async () => {
    const answer = await get("a-1");
    expect(await answer.text()).toContain("<p>Hola</p>");
    const policy = answer.headers.get("content-security-policy");
    for (const rule of ["default-src 'none'", "frame-ancestors 'self'", "sandbox"]) expect(policy).toContain(rule);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["none", "sms", "../a-1"])("has nothing for %s, and leaves it to the page to say so", async (id) => {
    const answer = await get(id);
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `/buzon/${encodeURIComponent(id)}`]);
  });
});
