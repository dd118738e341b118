import { createHmac } from "node:crypto";
import twilio from "twilio";
import type TwilioResponse from "twilio/lib/http/response";
import { beforeEach, describe, expect, it } from "vitest";
import { makeTwilioCarrier } from "@/lib/adapters/sms/twilio";
import { readTwilioReport } from "@/lib/adapters/sms/twilio-report";
import type { Letter } from "@/lib/ports";

const letter: Letter = {
  id: "delivery-1",
  to: "+56912345678",
  lang: "es",
  kind: "codigo",
  subject: "Asunto",
  text: "SENCE: use 123456",
  html: null,
};
const accountSid = "AC00000000000000000000000000000000";
const authToken = "token";
const siteUrl = "https://cs.example";

type Answer = { status: number; body: object } | "unreachable";
let answers: Answer[] = [];
let requests: { method: string; uri: string; data: unknown; params: unknown }[] = [];

/** Plays Twilio in the SDK's own seam for it: its addresses are fixed. */
class FakeTwilio extends twilio.RequestClient {
  override async request<Data>(options: Parameters<twilio.RequestClient["request"]>[0]) {
    const { method, uri, data, params } = options;
    requests.push({ method, uri, data, params });
    const answer = answers.shift();
    if (!answer || answer === "unreachable") throw new Error("connect ECONNREFUSED");
    const { status: statusCode, body } = answer;
    const response: TwilioResponse<Data> = JSON.parse(JSON.stringify({ statusCode, body }));
    return response;
  }
}

beforeEach(() => {
  answers = [];
  requests = [];
});

const carrier = (from = "+15550001111") =>
  makeTwilioCarrier({ accountSid, authToken, from, siteUrl, httpClient: new FakeTwilio() });
const none: Answer = { status: 200, body: { messages: [] } };
const created: Answer = { status: 201, body: { sid: "SM1" } };

describe("sending through Twilio", () => {
  it("sends, and says where to report", async () => {
    answers = [none, created];
    expect(await carrier().send(letter)).toEqual({ ok: true, providerId: "SM1" });
    expect(requests[1]).toMatchObject({
      method: "post",
      uri: `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages.json`,
      data: {
        To: "+56912345678",
        From: "+15550001111",
        Body: "SENCE: use 123456",
        StatusCallback: "https://cs.example/api/twilio",
      },
    });
  });

  it("sends through a messaging service", async () => {
    answers = [none, created];
    await carrier("MG00000000000000000000000000000000").send(letter);
    expect(requests[1]?.data).toMatchObject({ MessagingServiceSid: "MG00000000000000000000000000000000" });
    expect(requests[1]?.data).not.toHaveProperty("From");
  });

  it("does not send again what went out before the process died", async () => {
    const earlier = [
      { sid: "SM7", body: letter.text, direction: "inbound" },
      { sid: "SM8", body: "SENCE: use 654321", direction: "outbound-api" },
      { sid: "SM9", body: letter.text, direction: "outbound-api" },
    ];
    answers = [{ status: 200, body: { messages: earlier } }];
    expect(await carrier().send(letter)).toEqual({ ok: true, providerId: "SM9" });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.params).toMatchObject({ To: "+56912345678" });
  });

  it.each([
    [400, 21211, true],
    [400, 21610, true],
    [400, 21606, false],
    [401, 20003, false],
    [404, 20404, false],
    [429, 20429, false],
    [503, 20503, false],
  ])("%i with code %i: permanent is %s, and the reason names nobody", async (status, code, permanent) => {
    answers = [none, { status, body: { code, message: `The number ${letter.to} is wrong` } }];
    expect(await carrier().send(letter)).toEqual({ ok: false, permanent, reason: `twilio ${status} ${code}` });
  });

  it("tries again later when nobody answers", async () => {
    answers = [none, "unreachable"];
    expect(await carrier().send(letter)).toEqual({ ok: false, permanent: false, reason: "unreachable" });
  });
});

function signed(params: Record<string, string>, { url = `${siteUrl}/api/twilio`, token = authToken } = {}) {
  const data = Object.keys(params)
    .sort()
    .reduce((text, name) => text + name + params[name], url);
  const signature = createHmac("sha1", token).update(data).digest("base64");
  return { body: new URLSearchParams(params).toString(), headers: new Headers({ "x-twilio-signature": signature }) };
}
const status = (MessageStatus: string) => ({ MessageSid: "SM1", MessageStatus, To: "+56912345678" });

describe("what Twilio reports", () => {
  it.each([
    ["delivered", "entregado"],
    ["undelivered", "rebotado"],
    ["failed", "rebotado"],
  ])("%s is %s", async (name, state) => {
    expect(await readTwilioReport(signed(status(name)), { authToken, siteUrl })).toEqual([
      "SM1",
      state,
      `twilio:SM1:${name}`,
    ]);
  });

  it.each(["queued", "sent", "constructor", ""])("%j settles nothing", async (name) => {
    expect(await readTwilioReport(signed(status(name)), { authToken, siteUrl })).toBeNull();
  });

  it("refuses what is unsigned, altered, signed by another, or meant for another address", async () => {
    const good = signed(status("delivered"));
    const bad = [
      { body: good.body, headers: new Headers() },
      { body: good.body.replace("SM1", "SM2"), headers: good.headers },
      signed(status("delivered"), { token: "other" }),
      signed(status("delivered"), { url: "https://other.example/api/twilio" }),
    ];
    for (const request of bad) expect(await readTwilioReport(request, { authToken, siteUrl })).toBe("refused");
  });
});
