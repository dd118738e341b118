import { describe, expect, it, vi } from "vitest";
import { readPost } from "@/lib/web/post";

/* The first byte says that two arguments are used (60), or one (40). */
const two = `60${"a".repeat(40)}`;
const one = `40${"b".repeat(40)}`;
/** Of another page. */
const other = `60${"d".repeat(40)}`;
const stranger = `60${"c".repeat(40)}`;
const known = {
  anywhere: (id: string) => id === two || id === one || id === other,
  here: (id: string) => id === two || id === one,
};

type Fields = [string, string][];

function request(body: BodyInit | Fields | null, headers: Record<string, string> = {}): Request {
  if (!Array.isArray(body)) return new Request("http://cs.example/", { method: "POST", body, headers });
  const form = new FormData();
  for (const [name, value] of body) form.append(name, value);
  return new Request("http://cs.example/", { method: "POST", body: form, headers });
}

const kindOf = async (sent: Pick<Request, "headers" | "formData">) => (await readPost(sent, known)).is;

const state = '[{"turn":0,"values":{"calle":"$$5"},"errors":[],"notice":null}]';
/** As React writes a form for browsers without JavaScript. */
const written = (id = two, bound = state): Fields => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`],
  ["$ACTION_1:1", bound],
  ["$ACTION_KEY", "k123"],
  ["nie", "AB12"],
];
/** As its part in the browser calls. */
const called = (id: string, root: string): Request =>
  request(
    [
      ["0", root],
      ["1_nie", "AB12"],
    ],
    { "next-action": id },
  );

describe("without JavaScript", () => {
  it("takes the forms of this build, whatever people typed", async () => {
    expect(await kindOf(request(written()))).toBe("action");
    expect(
      await kindOf(
        request([
          [`$ACTION_ID_${one}`, ""],
          ["token", "x"],
        ]),
      ),
    ).toBe("action");
    expect(await kindOf(request([...written(), ["nombres", "$F9 \u0000 [1,2]"]]))).toBe("action");
  });

  it("hands back the form of another build with what is in it", async () => {
    const post = await readPost(request(written(stranger)), known);
    expect(post.is === "outdated" && post.form?.get("nie")).toBe("AB12");
    expect(await kindOf(request(written(other)))).toBe("outdated");
  });

  const change = (name: string, value: string) => request(written().map(([n, v]) => [n, n === name ? value : v]));
  it.each([
    ["no call in it", request([["nie", "AB12"]])],
    ["an id that is none", request(written("toString"))],
    ["an id of capitals", request(written(two.toUpperCase()))],
    ["a call that is no JSON", change("$ACTION_1:0", "junk{")],
    ["a call that is a list", change("$ACTION_1:0", "[1,2]")],
    ["a call bound to nothing that is there", change("$ACTION_1:0", `{"id":"${two}","bound":"$@7"}`)],
    ["a call bound to nothing", change("$ACTION_1:0", `{"id":"${two}","bound":null}`)],
    ["a state that is no JSON", change("$ACTION_1:1", "junk{")],
    ["no state", change("$ACTION_1:1", "[]")],
    ["a state deeper than any form's", change("$ACTION_1:1", "[".repeat(50) + "]".repeat(50))],
    ["two states", change("$ACTION_1:1", "[1,2]")],
    ["a state that refers to what is not there", change("$ACTION_1:1", '[{"values":{"x":["$F9"]}}]')],
    ["a state that never ends", change("$ACTION_1:1", "[".repeat(300_000))],
    ["the call twice", request([...written(), ["$ACTION_1:0", `{"id":"${two}","bound":"$@1"}`]])],
    ["three calls", request([1, 2, 3].map((n) => [`$ACTION_ID_${one}`, String(n)]))],
    ["a call of two arguments with one", request([[`$ACTION_ID_${two}`, ""]])],
  ])("cannot read a form with %s", async (_, sent) => expect(await kindOf(sent)).toBe("unreadable"));
});

describe("with JavaScript", () => {
  it("takes the calls of this build, and no body of another one's", async () => {
    expect(await kindOf(called(two, `[{"turn":0,"notice":"$undefined"},"$K1"]`))).toBe("action");
    expect(await kindOf(called(one, '["$K1"]'))).toBe("action");
    expect(await kindOf(called(other, '[null,"$K1"]'))).toBe("action");
    expect(await readPost(called(stranger, "junk{"), known)).toEqual({ is: "outdated", form: null });
  });

  it.each(["junk{", "[]", "[1,2]", "{}", "null", "", '["$K1"]', '[1,2,"$K1"]', '["$F9","$K1"]', '[1,"$Kz"]'])(
    "cannot read the arguments %s",
    async (root) => expect(await kindOf(called(two, root))).toBe("unreadable"),
  );

  it.each(["x", "toString", `${two}0`, ""])("cannot read the id %j", async (id) => {
    expect(await kindOf(called(id, '[1,"$K1"]'))).toBe("unreadable");
  });
});

describe("a form of a great many fields", () => {
  it("is refused by their number: each of them looked up would go through all the others", async () => {
    const form = new FormData();
    const getAll = vi.spyOn(form, "getAll");
    for (let n = 0; n < 100_000; n++) form.append(`$ACTION_REF_${n}`, "");
    const sent = {
      headers: new Headers({ "content-type": "multipart/form-data; boundary=b" }),
      formData: async () => form,
    };
    expect(await kindOf(sent)).toBe("unreadable");
    expect(getAll).not.toHaveBeenCalled();
  });
});

describe("a body", () => {
  const boundary = { "content-type": "multipart/form-data; boundary=b" };
  const whole = '--b\r\nContent-Disposition: form-data; name="nie"\r\n\r\nAB12\r\n--b--\r\n';
  it.each([
    ["none", request(null)],
    ["junk", request("junk{", boundary)],
    ["cut short", request(whole.slice(0, -12), boundary)],
    ["with bare line feeds", request(whole.replaceAll("\r\n", "\n"), boundary)],
    ["without a boundary", request(whole, { "content-type": "multipart/form-data" })],
    ["of another boundary", request(whole, { "content-type": "multipart/form-data; boundary=c" })],
    ["of another kind", request("nie=AB12", { "content-type": "application/x-www-form-urlencoded" })],
    ["of plain text with a real id", request("[1,2]", { "content-type": "text/plain", "next-action": two })],
  ])("that is %s cannot be read", async (_, sent) => expect(await kindOf(sent)).toBe("unreadable"));
});
