import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { langs } from "@/lib/domain/perfil";
import { anatomy, flat } from "./catalogue";

/** Numbers where the message counts, else a word; 1, 2 and 0 go through every branch of our plurals. */
function samples(text: string, count: number) {
  const { args, numbers, tags } = anatomy(text);
  return Object.fromEntries<string | number | ((chunks: string) => string)>([
    ...args.map((name) => [name, numbers.includes(name) ? count : `(${name})`] as const),
    ...tags.map((name) => [name, (chunks: string) => `[${chunks}]`] as const),
  ]);
}

describe.each(langs)("every message in %s", (lang) => {
  const texts = new Map([...flat(lang)].map(([key, text]) => [key.replaceAll(".", "/"), text]));
  const t = createTranslator({
    locale: "es-CL",
    // One level, so that keys are plain strings to the compiler; a dot would ask for another level.
    messages: Object.fromEntries(texts),
    onError(error) {
      throw error;
    },
  });

  it.each([0, 1, 2])("can be said, counting %i", (count) => {
    for (const [key, text] of texts) {
      const said = t.markup(key, samples(text, count));
      expect(said, key).not.toMatch(/[{}<>#]|undefined|null|NaN|\[object/);
      for (const name of anatomy(text).args) {
        const { numbers } = anatomy(text);
        if (!numbers.includes(name)) expect(said, key).toContain(`(${name})`);
      }
    }
  });

  it("cannot be said without what it needs", () => {
    const needy = [...texts].filter(([, text]) => anatomy(text).args.length > 0);
    expect(needy.length).toBeGreaterThan(20);
    for (const [key] of needy) expect(() => t.markup(key), key).toThrow();
  });
});
