import { readFileSync } from "node:fs";

/** One step of "Add a profile" in the README. */
export type Step = {
  /** The files it names; a folder ends in a slash. */
  paths: string[];
  /** Who notices when it is left out: the compiler, a test file, or nobody. */
  held: { by: "types" } | { by: "test"; file: string } | { by: "nothing" };
};

/** The steps, with the toy's names in place of `<perfil>` and the like. */
export function stepsOf(readme: string, names: Record<string, string>): Step[] {
  const section = /^## Add a profile\n(.*?)^## /ms.exec(readFileSync(readme, "utf8"))?.[1] ?? "";
  const items = section.match(/^\d+\. .*(\n {3,4}.*)*/gm) ?? [];
  return items.map((item) => {
    const text = item.replace(/<(\w+)>/g, (all, name) => names[name] ?? all);
    const [told = "", holder = ""] = text.split(/\s_(?=[^_]+_$)/);
    const file = /`([^`]+)`/.exec(holder)?.[1];
    if (!file && !/^(Types|Nothing)\b/.test(holder)) throw new Error(`nobody is named in: ${item}`);
    return {
      paths: [...told.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, path = ""]) => path),
      held: file ? { by: "test", file } : { by: holder.startsWith("Types") ? "types" : "nothing" },
    };
  });
}

/** Whether a path of the README means that file. */
export const covers = (path: string, file: string): boolean =>
  path.endsWith("/") ? file.startsWith(path) : file === path;
