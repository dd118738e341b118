import { describe, expect, it } from "vitest";
import { lineOf, type Node, type Source, sources, textOf, walk } from "./sources";

/** Attributes that are read, aloud or as a text. */
const spoken = /^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|summary|abbr|content)$/;

/** What stays as it is in both languages: names, addresses and the country code of a mobile. */
const names = new Set(["Clave", "SENCE", "Clave SENCE (CS)", "+56 9", "www.sence.gob.cl"]);

/** app/global-error.tsx is shown when the layout itself failed: nothing of the messages can be trusted then. */
const exempt = new Set(["app/global-error.tsx"]);

/** A word of three letters or more. */
const word = /\p{L}{3,}/u;

/** What is read and stands in the code itself: text between tags, and attributes that are spoken. */
function literals(source: Source): { text: string; where: string }[] {
  const found: { text: string; where: string }[] = [];
  const add = (node: Node) => {
    const text = (textOf(node) ?? "").replace(/^[\s·:,.]+|[\s·:,.]+$/g, "");
    if (word.test(text) && !names.has(text)) found.push({ text, where: `${source.file}:${lineOf(source, node)}` });
  };
  walk(source.tree, (node, above) => {
    if (node.type === "JSXText") add(node);
    const shown =
      above?.type === "JSXAttribute" ? spoken.test(nameOf(above)) : /^JSX(Element|Fragment)$/.test(above?.type ?? "");
    if (shown && /^(Literal|JSXExpressionContainer)$/.test(node.type)) values(node).forEach(add);
  });
  return found;
}

const nameOf = ({ name }: Node): string => Object(name).name ?? "";

/** The strings an expression may come to; not those it only compares, looks up or hands over. */
function values(node: Node): Node[] {
  if (node.type === "Literal") return [node];
  const within: Record<string, string[]> = {
    JSXExpressionContainer: ["expression"],
    TemplateLiteral: ["quasis"],
    ConditionalExpression: ["consequent", "alternate"],
    LogicalExpression: ["left", "right"],
    BinaryExpression: node.operator === "+" ? ["left", "right"] : [],
  };
  if (node.type === "TemplateElement") return [node];
  return (within[node.type] ?? [])
    .flatMap((name) => node[name])
    .filter((inner): inner is Node => typeof inner === "object" && inner !== null && "type" in inner)
    .flatMap(values);
}

describe("sentences", () => {
  it("live in messages/ alone: none stands in a page or a component", () => {
    const found = sources("app", "components")
      .filter(({ file }) => !exempt.has(file))
      .flatMap(literals);
    expect(found).toEqual([]);
  });
});
