import { readFileSync } from "node:fs";
import { parseAst } from "vitest/node";
import { filesBelow } from "../../support/imports";

export type Node = { type: string; start: number; [part: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** The parts of a node that are nodes themselves, in the order of the text. */
export const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => a.start - b.start);

/** `node.name` when that is a node. */
export function part(node: Node | undefined, name: string): Node | undefined {
  const found = node?.[name];
  return isNode(found) ? found : undefined;
}

export const parts = (node: Node | undefined, name: string): Node[] => {
  const found = node?.[name];
  return Array.isArray(found) ? found.filter(isNode) : [];
};

/** The text of a string literal, a name or a piece of a template; `undefined` for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  const found = node?.type === "TemplateElement" ? Object(node.value).cooked : (node?.value ?? node?.name);
  return typeof found === "string" ? found : undefined;
}

/** A file of the project, parsed; types are in it and do no harm. */
export type Source = { file: string; code: string; tree: Node };

export const sources = (...folders: string[]): Source[] =>
  folders.flatMap(filesBelow).map((file) => {
    const code = readFileSync(file, "utf8");
    const tree: unknown = parseAst(code, { lang: file.endsWith("x") ? "tsx" : "ts" }, file);
    if (!isNode(tree)) throw new Error(`${file} could not be parsed`);
    return { file, code, tree };
  });

/** Calls `see` for a node and all below it, the parents first. */
export function walk(node: Node, see: (node: Node, above: Node | null) => void, above: Node | null = null): void {
  see(node, above);
  for (const child of childrenOf(node)) walk(child, see, node);
}

export const lineOf = ({ code }: Source, { start }: Node) => code.slice(0, start).split("\n").length;
