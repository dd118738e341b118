import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";

vi.mock("@/lib/env", () => ({ env: () => ({ SITE_URL: "https://clave.example", LOG_LEVEL: "silent" }) }));

// Loaded once the environment has been replaced.
const { proxy } = await import("@/proxy");

const ask = (path: string, method: "GET" | "POST", headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`https://clave.example${path}`, { method, headers }));

/** What the page behind is told in a header of this name. */
const told = (answer: Awaited<ReturnType<typeof proxy>>, name: string) =>
  answer.headers.get(`x-middleware-request-${name}`);

describe("a browser that brings no cookie", () => {
  it("is given one that says nothing, to see whether it keeps it", async () => {
    const cookie = (await ask("/natural/recuperar", "GET")).cookies.get("cookies");
    expect(cookie).toMatchObject({ value: "si", httpOnly: true, sameSite: "lax", secure: true, path: "/" });
    expect(cookie?.maxAge).toBeUndefined();
  });

  it("is told of to the forms, whatever it says of itself", async () => {
    const bare = await ask("/natural/recuperar", "POST", { "x-cookies": "some" });
    expect(told(bare, "x-cookies")).toBe("none");
    const kept = await ask("/natural/recuperar", "POST", { cookie: "cookies=si", "x-cookies": "none" });
    expect(told(kept, "x-cookies")).toBe("some");
    expect(kept.cookies.get("cookies")).toBeUndefined();
  });
});

describe("the language", () => {
  it.each(["ht", "HT", "ht_HT", "fr-HT"])("of an address with ?lang=%s is remembered as ht", async (tag) => {
    expect((await ask(`/?lang=${tag}`, "GET")).cookies.get("lang")?.value).toBe("ht");
  });

  it("of a browser set to French in Haiti is ht, and is not remembered before it is chosen", async () => {
    const answer = await ask("/", "GET", { "accept-language": "fr-HT, fr;q=0.9" });
    expect(told(answer, "cookie")).toContain("lang=ht");
    expect(answer.cookies.get("lang")).toBeUndefined();
  });
});
