import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEmail } from "@/lib/domain/email";
import { formatEmail } from "@/lib/domain/email-shown";

describe("parseEmail", () => {
  test.each([
    ["marie.jean@gmail.com", "marie.jean@gmail.com"],
    ["  Marie.Jean@GMAIL.Com ", "Marie.Jean@gmail.com"],
    ["marie+sence@correo.sence.cl", "marie+sence@correo.sence.cl"],
    ["m@x.cl", "m@x.cl"],
    ["'marie@gmail.com", "'marie@gmail.com"],
    ["o'higgins_1@a-b.cl", "o'higgins_1@a-b.cl"],
    ["marie＠gmail．com", "marie@gmail.com"],
    ["marie@gmail。com", "marie@gmail.com"],
    ["marie@ñandú.cl", "marie@xn--and-6ma2c.cl"],
    ["marie@例え.jp", "marie@xn--r8jz45g.jp"],
    ["marie\u200b@gmail.com", "marie@gmail.com"],
    ["marie@gmail.com.", "marie@gmail.com"],
    ["marie@gmail.com,", "marie@gmail.com"],
    ["marie@gmail.com;", "marie@gmail.com"],
    ["marie@gmail.com :", "marie@gmail.com"],
    ["marie@gmail.com/", "marie@gmail.com"],
    ["marie@gmail.com\u3000。", "marie@gmail.com"],
    ["mailto:marie@gmail.com", "marie@gmail.com"],
    ["MAILTO:marie@gmail.com?subject=Hola", "marie@gmail.com"],
    ["<mailto:marie@gmail.com>", "marie@gmail.com"],
    ["<marie@gmail.com>", "marie@gmail.com"],
    ["(marie@gmail.com)", "marie@gmail.com"],
    ['"marie@gmail.com"', "marie@gmail.com"],
    ["«marie@gmail.com»", "marie@gmail.com"],
    ["“marie@gmail.com”", "marie@gmail.com"],
    ["Marie <marie@gmail.com>", "marie@gmail.com"],
    ['"Jean, Marie" <marie@gmail.com>;', "marie@gmail.com"],
    ["Email: marie@gmail.com", "marie@gmail.com"],
    ["o’higgins@gmail.com", "o'higgins@gmail.com"],
    ["o‘higgins@gmail.com", "o'higgins@gmail.com"],
    ["o´higgins@gmail.com", "o'higgins@gmail.com"],
    ["ＭＡＲＩＥ＠ＧＭＡＩＬ．ＣＯＭ", "MARIE@gmail.com"],
  ])("%j is %s", (raw, value) => {
    expect(parseEmail(raw)).toEqual({ ok: true, value });
  });

  test.each([
    ["marie.gmail.com", "emailMissingAt"],
    ["marie arroba gmail.com", "emailMissingAt"],
    ["", "emailMissingAt"],
    ["marie@", "emailNoDomain"],
    ["marie@.", "emailNoDomain"],
    ["@gmail.com", "emailNoName"],
    ["marie@gmail", "emailNoDot"],
    ["marie@localhost", "emailNoDot"],
    ["marie@2130706433", "emailNoDot"],
    ["marie@@gmail.com", "emailTwoAts"],
    ["marie@jean@gmail.com", "emailTwoAts"],
    ["marie@gmail.com, jean@gmail.com", "emailTwoAts"],
    ["marie jean@gmail.com", "emailBlank"],
    ["marie@gmail .com", "emailBlank"],
    ["marie @gmail.com", "emailBlank"],
    ["marie\u2003jean@gmail.com", "emailBlank"],
    ['"marie jean"@gmail.com', "emailBlank"],
    ["marie@gmail,com", "emailComma"],
    ["marie,jean@gmail.com", "emailComma"],
    ["marie@gmail..com", "emailDots"],
    ["marie@.gmail.com", "emailDots"],
    [".marie@gmail.com", "emailDots"],
    ["marie.@gmail.com", "emailDots"],
    ["ma..rie@gmail.com", "emailDots"],
    ["maría@gmail.com", "emailAccents"],
    ["mari\u0301a@gmail.com", "emailAccents"],
    ["ñandu@gmail.com", "emailAccents"],
    ["мария@gmail.com", "emailAccents"],
    ["marie@-gmail.com", "emailDomain"],
    ["marie@gm_ail.com", "emailDomain"],
    ["marie@127.0.0.1", "emailDomain"],
    ["marie@[127.0.0.1]", "emailDomain"],
    ["marie@gmail.com:80", "emailDomain"],
    ["marie@gmail.com/x", "emailDomain"],
    ["marie@gmail.com?x", "emailDomain"],
    ["marie@%67mail.com", "emailDomain"],
    [`marie@${"a".repeat(64)}.cl`, "emailDomain"],
    [`${"m".repeat(65)}@gmail.com`, "emailNameTooLong"],
    [`m@${"a.".repeat(125)}com`, "emailTooLong"],
    [`${"m".repeat(300)}@gmail.com`, "emailTooLong"],
    [`m@${"一三五七九百千万山川水火.".repeat(8)}cl`, "emailTooLong"],
  ])("%j is refused with %s", (raw, code) => {
    expect(parseEmail(raw)).toEqual({ ok: false, code });
  });

  test.each([
    ["marie:jean@gmail.com", ":"],
    ["marie(jean)@gmail.com", "("],
    ["marie;jean@gmail.com", ";"],
    ["marie🐶@gmail.com", "🐶"],
  ])("%j is refused for its %s", (raw, sign) => {
    expect(parseEmail(raw)).toEqual({ ok: false, code: "emailSign", params: { sign } });
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

describe("formatEmail", () => {
  test.each([
    ["marie@xn--and-6ma2c.cl", "marie@ñandú.cl"],
    ["marie@xn--r8jz45g.jp", "marie@例え.jp"],
    ["Marie@correo.cl", "Marie@correo.cl"],
    ["marie@xn--.cl", "marie@xn--.cl"],
  ])("%s is shown as %s", (value, shown) => {
    expect(formatEmail(value)).toBe(shown);
  });

  test("what is shown is read as what is kept", () => {
    for (const typed of ["marie@ñandú.cl", "o'higgins@例え.jp", "m@straße.de"]) {
      const kept = parseEmail(typed);
      expect(kept.ok && parseEmail(formatEmail(kept.value))).toEqual(kept);
    }
  });
});
