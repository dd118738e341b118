import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEmail } from "@/lib/domain/email";

describe("parseEmail", () => {
  test.each([
    ["marie.jean@gmail.com", "marie.jean@gmail.com"],
    ["  Marie.Jean@GMAIL.Com ", "Marie.Jean@gmail.com"],
    ["marie+sence@correo.sence.cl", "marie+sence@correo.sence.cl"],
    ["m@x.cl", "m@x.cl"],
    ["o'higgins_1@a-b.cl", "o'higgins_1@a-b.cl"],
    ["marie＠gmail．com", "marie@gmail.com"],
    ["marie@gmail。com", "marie@gmail.com"],
    ["marie@ñandú.cl", "marie@xn--and-6ma2c.cl"],
    ["marie@例え.jp", "marie@xn--r8jz45g.jp"],
    ["marie\u200b@gmail.com", "marie@gmail.com"],
  ])("%j is %s", (raw, value) => {
    expect(parseEmail(raw)).toEqual({ ok: true, value });
  });

  test.each([
    ["marie.gmail.com", "emailMissingAt"],
    ["", "emailMissingAt"],
    ["marie@", "emailInvalid"],
    ["@gmail.com", "emailInvalid"],
    ["marie@gmail", "emailInvalid"],
    ["marie@@gmail.com", "emailInvalid"],
    ["marie@jean@gmail.com", "emailInvalid"],
    ["marie jean@gmail.com", "emailInvalid"],
    ["marie@gmail .com", "emailInvalid"],
    ["marie@gmail,com", "emailInvalid"],
    ["marie@gmail..com", "emailInvalid"],
    [".marie@gmail.com", "emailInvalid"],
    ["marie.@gmail.com", "emailInvalid"],
    ["ma..rie@gmail.com", "emailInvalid"],
    ['"marie jean"@gmail.com', "emailInvalid"],
    ["maría@gmail.com", "emailInvalid"],
    ["Marie <marie@gmail.com>", "emailInvalid"],
    ["marie@-gmail.com", "emailInvalid"],
    ["marie@127.0.0.1", "emailInvalid"],
    ["marie@[127.0.0.1]", "emailInvalid"],
    ["marie@2130706433", "emailInvalid"],
    ["marie@gmail.com:80", "emailInvalid"],
    ["marie@gmail.com/x", "emailInvalid"],
    ["marie@gmail.com?x", "emailInvalid"],
    ["marie@%67mail.com", "emailInvalid"],
    [`${"m".repeat(65)}@gmail.com`, "emailInvalid"],
    [`marie@${"a".repeat(64)}.cl`, "emailInvalid"],
    [`m@${"a.".repeat(125)}com`, "emailTooLong"],
    [`${"m".repeat(300)}@gmail.com`, "emailTooLong"],
    [`m@${"一三五七九百千万山川水火.".repeat(8)}cl`, "emailTooLong"],
  ])("%j is refused with %s", (raw, code) => {
    expect(parseEmail(raw)).toEqual({ ok: false, code });
  });

  test("254 characters are the most", () => {
    const domain = `${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.cl`;
    const longest = `${"m".repeat(253 - domain.length)}@${domain}`;
    expect(longest).toHaveLength(254);
    expect(parseEmail(longest)).toEqual({ ok: true, value: longest });
    expect(parseEmail(`m${longest}`)).toEqual({ ok: false, code: "emailTooLong" });
  });

  test("an accepted address is plain ASCII and accepted again as it is", () => {
    const near = fc.array(fc.constantFrom("a", "B", ".", "@", "-", "ñ", "é", " ", "1", "cl", "＠", "%", ":"));
    const text = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: "binary" }),
      near.map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const parsed = parseEmail(raw);
        if (!parsed.ok) return;
        expect(parsed.value).toMatch(/^[!-~]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
        expect(parseEmail(parsed.value)).toEqual(parsed);
      }),
    );
  });

  test("usual addresses are accepted", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(parseEmail(address).ok).toBe(true);
      }),
    );
  });
});
