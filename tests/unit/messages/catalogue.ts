import { createRequire } from "node:module";
import type { Lang } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";

type Options = Record<string, { value: Element[] }>;
type Element = { type: number; value: string; options?: Options; children?: Element[] };

/** As `@formatjs/icu-messageformat-parser` numbers them. */
const kinds = { literal: 0, argument: 1, plural: 6, tag: 8 } as const;

/** The very parser that use-intl formats with, wherever it is installed. */
const from = (package_: string, by: string | URL) => createRequire(by).resolve(package_);
const useIntl = from("use-intl/core", import.meta.url);
const formatter = from("intl-messageformat", useIntl);
const { parse }: { parse: (text: string) => Element[] } = createRequire(formatter)(
  "@formatjs/icu-messageformat-parser",
);

/** Every message of a language by its whole key, such as `errores.busy`. */
export function flat(lang: Lang): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: object, path: string[]) => {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string") found.set([...path, name].join("."), value);
      else walk(value, [...path, name]);
    }
  };
  walk(messages[lang], []);
  return found;
}

/** A message taken apart. Throws when it is no ICU message. */
export type Anatomy = {
  /** Names of the arguments, sorted, once each. */
  args: string[];
  /** Arguments that have to be numbers. */
  numbers: string[];
  /** Names of the tags, sorted, as often as they occur. */
  tags: string[];
  /** Of plurals: `one`, `other`, `=0`… */
  categories: string[];
  /** What is read, in pieces, without whatever stands in `<es>`. */
  words: string[];
};

export function anatomy(text: string): Anatomy {
  const args = new Set<string>();
  const numbers = new Set<string>();
  const tags: string[] = [];
  const categories: string[] = [];
  const words: string[] = [];
  const walk = (elements: Element[], spanish: boolean) => {
    for (const { type, value, options = {}, children = [] } of elements) {
      if (type === kinds.literal && !spanish) words.push(value);
      if (type === kinds.tag) tags.push(value);
      if (type >= kinds.argument && type <= kinds.plural) args.add(value);
      if (type === kinds.plural) {
        numbers.add(value);
        categories.push(...Object.keys(options));
      }
      for (const option of Object.values(options)) walk(option.value, spanish);
      walk(children, spanish || (type === kinds.tag && value === "es"));
    }
  };
  walk(parse(text), false);
  return { args: [...args].sort(), numbers: [...numbers], tags: tags.sort(), categories, words };
}
