import { expect, it } from "vitest";
import { faultOf } from "@/lib/adapters/log";

it("says of a failed query what kind it was and where, and nothing of what it carried", () => {
  const cause = Object.assign(new TypeError("duplicate key (marie@correo.example)"), { code: "23505" });
  const fault = faultOf(new Error("Failed query: insert … params: marie@correo.example", { cause }));
  expect(fault).toMatchObject({ error: "TypeError", errorCode: "23505", at: expect.stringMatching(/^at /) });
  expect(JSON.stringify(fault)).not.toContain("marie");
});

it("says something of what is no error at all", () => {
  expect(faultOf("marie@correo.example")).toEqual({ error: "string" });
});

it("takes no line of the message for the place, whatever somebody typed there", () => {
  const fault = faultOf(new Error("Failed query\nparams: \n    at Marie Jean (marie@correo.example:1:2)"));
  expect(fault.at).toMatch(/^at .*log\.test/);
});
