import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { perfiles } from "@/lib/domain/perfil";
import { lineOf, type Node, part, parts, type Source, sources, textOf, walk } from "../messages/sources";

/*
 * What differs between profiles is in lib/profiles, so that a new one is added without reading the procedures.
 * They may hand a perfil on, to name a page or a captcha, and never ask which one it is.
 */

const compared = new Set(["===", "!==", "==", "!=", "<", ">", "<=", ">=", "in"]);
const searches = new Set(["includes", "indexOf", "has", "get", "startsWith", "endsWith", "match", "test"]);

/** `perfil`, or the `perfil` of anything. */
function isPerfil(node: Node | undefined): boolean {
  if (node?.type === "Identifier") return textOf(node) === "perfil";
  if (node?.type === "ChainExpression") return isPerfil(part(node, "expression"));
  return node?.type === "MemberExpression" && textOf(part(node, "property")) === "perfil";
}

/** What a node asks about the perfil; `null` when nothing. */
function question(node: Node): string | null {
  const text = /^(Literal|TemplateElement|Identifier)$/.test(node.type) ? (textOf(node) ?? "") : "";
  const named = perfiles.find((perfil) => text.split(/\W+/).includes(perfil));
  if (named) return `names "${named}"`;
  switch (node.type) {
    case "BinaryExpression":
      return compared.has(String(node.operator)) && [part(node, "left"), part(node, "right")].some(isPerfil)
        ? "compares the perfil"
        : null;
    case "SwitchStatement":
      return isPerfil(part(node, "discriminant")) ? "switches on the perfil" : null;
    case "MemberExpression":
      return node.computed === true && isPerfil(part(node, "property")) ? "looks something up by the perfil" : null;
    case "CallExpression": {
      const callee = part(node, "callee");
      const search = searches.has(textOf(part(callee, "property")) ?? "");
      return search && [part(callee, "object"), ...parts(node, "arguments")].some(isPerfil)
        ? "searches for the perfil"
        : null;
    }
    default:
      return null;
  }
}

function questionsIn(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const asked = question(node);
    if (asked) found.push(`${source.file}:${lineOf(source, node)} ${asked}`);
  });
  return found;
}

describe("the procedures", () => {
  const files = sources("lib/procedures");

  it("are read", () => {
    expect(files.map(({ file }) => file)).toEqual(
      expect.arrayContaining(
        ["actualizar", "cambiar", "facilitador", "recuperar", "registro"].map((name) => `lib/procedures/${name}.ts`),
      ),
    );
  });

  it("never ask which perfil they serve", () => {
    expect(files.flatMap(questionsIn)).toEqual([]);
  });

  it.each([
    ["if (account.perfil === other) throw account;", "compares the perfil"],
    ["const own = wanted !== perfil;", "compares the perfil"],
    ["const own = operation?.perfil == other;", "compares the perfil"],
    ["const known = perfil in table;", "compares the perfil"],
    ["switch (operation.perfil) {}", "switches on the perfil"],
    ["const known = some.includes(account.perfil);", "searches for the perfil"],
    ["const known = new Set(some).has(perfil);", "searches for the perfil"],
    ["const how = table[perfil];", "looks something up by the perfil"],
    ['const whose = "natural";', 'names "natural"'],
    ["const at = `/juridica/cambiar`;", 'names "juridica"'],
    ["const doors = { natural: 4 };", 'names "natural"'],
    ['type Some = "migrante" | "otro";', 'names "migrante"'],
  ])("would be caught at it: %s", (code, asked) => {
    expect(asking(code)).toEqual([`written:1 ${asked}`]);
  });

  it.each([
    "const page = doorPath(perfil, door);",
    "const whose = { ...data, perfil: account.perfil };",
    'const at = [perfil, "x"].join();',
  ])("may hand it on: %s", (code) => expect(asking(code)).toEqual([]));
});

const asking = (code: string) => questionsIn({ file: "written", code, tree: { ...parseAst(code, { lang: "ts" }) } });
