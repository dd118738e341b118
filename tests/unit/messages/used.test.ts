import { describe, expect, it } from "vitest";
import { anatomy, flat } from "./catalogue";
import { sources, textOf, walk } from "./sources";
import { usesOf } from "./uses";

const files = sources("app", "components", "lib");
const uses = usesOf(files);
const es = flat("es");

/**
 * Every string and name in the code: a part of a key that is only known at run time has to be one of them,
 * since whatever is shown there is somebody's closed list.
 */
const named = new Set<string>();
for (const { tree } of files) {
  walk(tree, (node) => {
    if (/^(Literal|Identifier|TemplateElement)$/.test(node.type)) named.add(textOf(node) ?? "");
  });
}

/** Said by components/failure-texts.ts, which repeats them; a test holds the two together. */
const elsewhere = (key: string) => key.startsWith("falla.");

const asks = (keys: RegExp, key: string) => {
  const found = keys.exec(key);
  return found?.slice(1).every((step) => named.has(step)) ?? false;
};

describe("the messages and the code", () => {
  it("finds the places that ask for messages", () => {
    expect(uses.length).toBeGreaterThan(300);
  });

  it("has a message for every place that asks for one", () => {
    const lost = uses.filter(({ keys }) => ![...es.keys()].some((key) => keys.test(key)));
    expect(lost).toEqual([]);
  });

  it("has no message that nothing asks for", () => {
    const unused = [...es.keys()].filter((key) => !elsewhere(key) && !uses.some(({ keys }) => asks(keys, key)));
    expect(unused).toEqual([]);
  });

  it("hands every message the arguments and tags it wants", () => {
    const outright = (key: string) => uses.some(({ keys }) => keys.exec(key)?.length === 1);
    const short = uses.flatMap(({ where, keys, given }) =>
      [...es].flatMap(([key, text]) => {
        const found = keys.exec(key);
        // What is asked for by its own name elsewhere is not meant by a key that is put together here.
        if (given === null || !found || (found.length > 1 && outright(key))) return [];
        const { args, tags } = anatomy(text);
        const missing = [...args, ...tags].filter((name) => !given.has(name));
        return missing.length > 0 ? [`${where}: ${key} wants ${missing.join(", ")}`] : [];
      }),
    );
    expect(short).toEqual([]);
  });
});
