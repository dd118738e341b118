import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeCaptcha } from "@/lib/adapters/captcha";
import { Keyring } from "@/lib/adapters/keyring";
import { makeMac } from "@/lib/adapters/mac";
import { makeSeal } from "@/lib/adapters/seal";
import type { Captcha, Clock, Random, Spent } from "@/lib/ports";

const PURPOSE = "migrante/registro";
const MINUTE = 60_000;

function spentInMemory(clock: Clock): Spent {
  const until = new Map<string, Date>();
  return {
    async spend(id, expiresAt) {
      const earlier = until.get(id);
      if (earlier && earlier > clock.now()) return false;
      until.set(id, expiresAt);
      return true;
    },
  };
}

function setUp(secret = 1): Captcha {
  const keyring = new Keyring([`k1:${Buffer.alloc(32, secret).toString("base64")}`]);
  const clock: Clock = { now: () => new Date() };
  const random: Random = { text: () => "K7PMRH", uuid: () => crypto.randomUUID() };
  return makeCaptcha({ seal: makeSeal(keyring), mac: makeMac(keyring), spent: spentInMemory(clock), random, clock });
}

const letters = (token: string, letters: string) => ({ token, letters, proof: "" });
const encode = (payload: unknown) => btoa(JSON.stringify(payload));

async function solve(captcha: Captcha, purpose: string) {
  const challenge = JSON.parse(await captcha.challenge(purpose));
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}

const passOf = (answer: Awaited<ReturnType<Captcha["admit"]>>) => {
  if (typeof answer === "string") throw new Error(`not admitted: ${answer}`);
  return { token: "", letters: "", proof: answer.pass };
};

const proof = (payload: unknown) => ({ token: "", letters: "", proof: encode(payload) });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-04T12:00:00Z") });
  return () => vi.useRealTimers();
});

describe("letters", () => {
  it.each([
    "K7PMRH",
    "k7pmrh",
    " k7p MRH\t",
    "Ｋ７ＰＭＲＨ",
    "K-7-P-M-R-H",
    "k7p,mrh.",
    "K_7_P M·R·H",
    "“K7PMRH”",
    "K7PMRH\u200b",
  ])("are accepted as people type them: %j", async (typed) => {
    const captcha = setUp();
    expect(await captcha.verify(PURPOSE, letters(await captcha.issue(PURPOSE), typed))).toBe("ok");
  });

  it.each(["K7PMRA", "K7PMR", "K7PMRHH", ""])("are refused when wrong: %j", async (typed) => {
    const captcha = setUp();
    expect(await captcha.verify(PURPOSE, letters(await captcha.issue(PURPOSE), typed))).toBe("captchaWrong");
  });

  it("serve once, right or wrong", async () => {
    const captcha = setUp();
    for (const typed of ["K7PMRH", "WRONG6"]) {
      const token = await captcha.issue(PURPOSE);
      await captcha.verify(PURPOSE, letters(token, typed));
      expect(await captcha.verify(PURPOSE, letters(token, "K7PMRH"))).toBe("captchaExpired");
    }
  });

  it("let one of many at the same moment through", async () => {
    const captcha = setUp();
    const token = await captcha.issue(PURPOSE);
    const verdicts = await Promise.all([1, 2, 3].map(() => captcha.verify(PURPOSE, letters(token, "K7PMRH"))));
    expect(verdicts.filter((verdict) => verdict === "ok")).toHaveLength(1);
  });

  it("of another trámite are refused, and stay good for their own", async () => {
    const captcha = setUp();
    const token = await captcha.issue(PURPOSE);
    expect(await captcha.verify("natural/registro", letters(token, "K7PMRH"))).toBe("captchaExpired");
    expect(await captcha.verify(PURPOSE, letters(token, "K7PMRH"))).toBe("ok");
  });

  it("last ten minutes", async () => {
    const captcha = setUp();
    const [early, late] = [await captcha.issue(PURPOSE), await captcha.issue(PURPOSE)];
    vi.setSystemTime(Date.now() + 9.9 * MINUTE);
    expect(await captcha.verify(PURPOSE, letters(early, "K7PMRH"))).toBe("ok");
    vi.setSystemTime(Date.now() + 0.2 * MINUTE);
    expect(await captcha.verify(PURPOSE, letters(late, "K7PMRH"))).toBe("captchaExpired");
    expect(await captcha.draw(late)).toBeNull();
  });

  it("cannot be forged", async () => {
    const captcha = setUp();
    for (const token of ["", "x", await setUp(2).issue(PURPOSE), `${await captcha.issue(PURPOSE)}x`]) {
      expect(await captcha.verify(PURPOSE, letters(token, "K7PMRH"))).toBe("captchaExpired");
      expect(await captcha.draw(token)).toBeNull();
      expect(await captcha.speak(token, "es")).toBeNull();
    }
  });

  it("cannot be read from the token", async () => {
    const token = await setUp().issue(PURPOSE);
    const readable = token.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    expect([token, ...readable].join()).not.toMatch(/K7PMRH|migrante/);
  });
});

describe("proof of work", () => {
  it("stands in for the letters, once", async () => {
    const captcha = setUp();
    const solved = await solve(captcha, PURPOSE);
    expect(await captcha.verify(PURPOSE, proof(solved))).toBe("ok");
    expect(await captcha.verify(PURPOSE, proof(solved))).toBe("captchaExpired");
  });

  it("counts once however it is written", async () => {
    const captcha = setUp();
    const { challenge, solution } = await solve(captcha, PURPOSE);
    const { signature, parameters } = challenge;
    await captcha.verify(PURPOSE, proof({ challenge, solution }));
    for (const again of [
      { solution, challenge: { signature, parameters } },
      { challenge: { parameters: Object.fromEntries(Object.entries(parameters).reverse()), signature }, solution },
      { challenge, solution: { ...solution, time: 1, counter: 7 } },
    ]) {
      expect(await captcha.verify(PURPOSE, proof(again))).toBe("captchaExpired");
    }
  });

  it("is good for its own trámite only", async () => {
    const captcha = setUp();
    const solved = await solve(captcha, PURPOSE);
    expect(await captcha.verify("natural/registro", proof(solved))).toBe("captchaExpired");
    const { challenge, solution } = solved;
    const moved = { ...challenge.parameters, data: { ...challenge.parameters.data, purpose: "natural/registro" } };
    const forged = { challenge: { ...challenge, parameters: moved }, solution };
    expect(await captcha.verify("natural/registro", proof(forged))).toBe("captchaExpired");
    expect(await captcha.verify(PURPOSE, proof(solved))).toBe("ok");
  });

  it("lasts ten minutes", async () => {
    const captcha = setUp();
    const [early, late] = [await solve(captcha, PURPOSE), await solve(captcha, PURPOSE)];
    vi.setSystemTime(Date.now() + 9.9 * MINUTE);
    expect(await captcha.verify(PURPOSE, proof(early))).toBe("ok");
    vi.setSystemTime(Date.now() + 0.2 * MINUTE);
    expect(await captcha.verify(PURPOSE, proof(late))).toBe("captchaExpired");
  });

  it("needs the work", async () => {
    const captcha = setUp();
    const { challenge, solution } = await solve(captcha, PURPOSE);
    const easier = { ...challenge.parameters, cost: 1, keyPrefix: "00" };
    const { keySignature, ...unsigned } = challenge.parameters;
    const prefixOnly = { counter: 0, derivedKey: challenge.parameters.keyPrefix };
    for (const forged of [
      { challenge, solution: prefixOnly },
      { challenge, solution: { ...solution, derivedKey: "ab".repeat(32) } },
      { challenge: { ...challenge, parameters: easier }, solution },
      { challenge: { ...challenge, parameters: unsigned }, solution: prefixOnly },
      { challenge: { parameters: challenge.parameters }, solution },
      await solve(setUp(2), PURPOSE),
    ]) {
      expect(await captcha.verify(PURPOSE, proof(forged))).toBe("captchaExpired");
    }
  });

  it.each(["x", "e30=", "bnVsbA==", "A".repeat(5_000), encode({ challenge: {}, solution: null })])(
    "that is no proof is refused: %#",
    async (text) => {
      expect(await setUp().verify(PURPOSE, { token: "", letters: "", proof: text })).toBe("captchaExpired");
    },
  );
});

describe("a pass", () => {
  it("is given for right letters or a solved challenge, which are used up, and serves once", async () => {
    const captcha = setUp();
    const token = await captcha.issue(PURPOSE);
    for (const answer of [letters(token, "k7pmrh"), proof(await solve(captcha, PURPOSE))]) {
      const pass = passOf(await captcha.admit(PURPOSE, answer));
      expect(await captcha.verify(PURPOSE, answer)).toBe("captchaExpired");
      expect(await captcha.verify(PURPOSE, pass)).toBe("ok");
      expect(await captcha.verify(PURPOSE, pass)).toBe("captchaExpired");
    }
  });

  it("is not given for anything else", async () => {
    const captcha = setUp();
    const token = await captcha.issue(PURPOSE);
    expect(await captcha.admit(PURPOSE, letters(token, "WRONG6"))).toBe("captchaWrong");
    expect(await captcha.admit(PURPOSE, letters(token, "K7PMRH"))).toBe("captchaExpired");
    expect(await captcha.admit(PURPOSE, { token: "", letters: "", proof: "eyJ9" })).toBe("captchaExpired");
  });

  it("is given back as it is, under the same id, and not used up by that", async () => {
    const captcha = setUp();
    const first = await captcha.admit(PURPOSE, letters(await captcha.issue(PURPOSE), "K7PMRH"));
    expect(await captcha.admit(PURPOSE, passOf(first))).toEqual(first);
    expect(await captcha.verify(PURPOSE, passOf(first))).toBe("ok");
  });

  it("is good for its own trámite only, and cannot be forged or read", async () => {
    const captcha = setUp();
    const pass = passOf(await captcha.admit(PURPOSE, letters(await captcha.issue(PURPOSE), "K7PMRH")));
    const own = await captcha.issue(PURPOSE);
    const strange = passOf(await setUp(2).admit(PURPOSE, letters(await setUp(2).issue(PURPOSE), "K7PMRH")));
    expect(await captcha.verify("natural/registro", pass)).toBe("captchaExpired");
    expect(await captcha.admit("natural/registro", pass)).toBe("captchaExpired");
    for (const forged of ["pase:", "pase:x", `pase:${own}`, `${pass.proof}x`, strange.proof]) {
      expect(await captcha.verify(PURPOSE, { token: "", letters: "", proof: forged })).toBe("captchaExpired");
      expect(await captcha.admit(PURPOSE, { token: "", letters: "", proof: forged })).toBe("captchaExpired");
    }
    expect(await captcha.verify(PURPOSE, letters(pass.proof.slice(5), "K7PMRH"))).toBe("captchaExpired");
    expect(await captcha.verify(PURPOSE, pass)).toBe("ok");
  });

  it("lasts an hour", async () => {
    const captcha = setUp();
    const pass = passOf(await captcha.admit(PURPOSE, letters(await captcha.issue(PURPOSE), "K7PMRH")));
    vi.setSystemTime(Date.now() + 59.9 * MINUTE);
    expect(await captcha.admit(PURPOSE, pass)).toMatchObject({ pass: pass.proof });
    vi.setSystemTime(Date.now() + 0.2 * MINUTE);
    expect(await captcha.admit(PURPOSE, pass)).toBe("captchaExpired");
    expect(await captcha.verify(PURPOSE, pass)).toBe("captchaExpired");
  });
});
