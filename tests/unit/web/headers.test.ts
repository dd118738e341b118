import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/web/headers";

const live = { nonce: "bm9uY2U=", https: true, dev: false };

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("contentSecurityPolicy", () => {
  it("runs only scripts that carry the nonce of this response", () => {
    expect(directives(contentSecurityPolicy(live)).get("script-src")).toEqual([
      "'self'",
      "'nonce-bm9uY2U='",
      "'strict-dynamic'",
    ]);
  });

  it("never lets inline or evaluated code run on a live site, styles included", () => {
    expect(contentSecurityPolicy(live)).not.toContain("unsafe");
  });

  it("gives `next dev` what it needs and no more", () => {
    const policy = directives(contentSecurityPolicy({ ...live, dev: true }));
    expect(policy.get("script-src")).toContain("'unsafe-eval'");
    expect(policy.get("script-src")).not.toContain("'unsafe-inline'");
    expect(policy.get("style-src")).toContain("'unsafe-inline'");
  });

  it("cannot be framed, based elsewhere, or post elsewhere", () => {
    const policy = directives(contentSecurityPolicy(live));
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("default-src")).toEqual(["'self'"]);
  });

  it("names no directive twice, since browsers heed only the first", () => {
    const policy = contentSecurityPolicy(live);
    expect(directives(policy).size).toBe(policy.split("; ").length);
  });
});

describe("securityHeaders", () => {
  it("speaks of https only where the site is on https", () => {
    expect(securityHeaders(live)["Strict-Transport-Security"]).toMatch(/^max-age=\d{8}/);
    expect(securityHeaders(live)["Content-Security-Policy"]).toContain("upgrade-insecure-requests");
    const plain = securityHeaders({ ...live, https: false });
    expect(plain).not.toHaveProperty("Strict-Transport-Security");
    expect(plain["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
  });

  it("keeps addresses from other sites without hiding the origin of our own forms", () => {
    expect(securityHeaders(live)["Referrer-Policy"]).toBe("same-origin");
  });

  it("turns off what no page uses", () => {
    const policy = securityHeaders(live)["Permissions-Policy"];
    for (const feature of ["camera", "geolocation", "microphone", "payment"]) expect(policy).toContain(`${feature}=()`);
  });

  it("holds only values that fit in a header line", () => {
    for (const value of Object.values(securityHeaders(live))) expect(value).toMatch(/^[\x20-\x7e]+$/);
  });
});
