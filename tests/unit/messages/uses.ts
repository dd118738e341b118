import { childrenOf, lineOf, type Node, part, parts, type Source, textOf } from "./sources";

/** One place that asks for messages. */
export type Use = {
  where: string;
  /** Matches the whole keys it may ask for; what is only known at run time is captured. */
  keys: RegExp;
  /** The arguments and tags it hands over; `null` when that cannot be read off the code. */
  given: Set<string> | null;
};

/** Functions that give a translator, and which of their arguments names the part of the messages. */
const makers = new Map([
  ["getTranslations", 0],
  ["translator", 1],
]);

const ways = new Set(["rich", "markup"]);

/** Whatever in these files asks for messages through a translator, or for `messages[lang].a.b` itself. */
export function usesOf(files: Source[]): Use[] {
  const shared = files.flatMap(({ tree }) => parts(tree, "body").flatMap(exportedObjects));
  return files.flatMap((source) => {
    const objects = new Map([...shared, ...constantObjects(source.tree)]);
    const found: Use[] = [];
    const add = (node: Node, keys: string, given: Use["given"]) =>
      found.push({ where: `${source.file}:${lineOf(source, node)}`, keys: new RegExp(`^${keys}$`), given });

    const visit = (node: Node, outer: Map<string, string>) => {
      const scope = /Function|BlockStatement/.test(node.type) ? new Map(outer) : outer;
      if (node.type === "VariableDeclarator") declare(node, scope);
      if (node.type === "CallExpression") {
        const callee = part(node, "callee");
        const way = callee?.type === "MemberExpression" ? textOf(part(callee, "property")) : undefined;
        const name = textOf(way === undefined ? callee : part(callee, "object"));
        const namespace = scope.get(name ?? "");
        const [key, values] = parts(node, "arguments");
        if (namespace !== undefined && key && (way === undefined || ways.has(way))) {
          for (const pattern of patternsOf(key)) {
            add(node, `${escaped(namespace)}\\.${pattern}`, values ? namesIn(values, objects) : new Set());
          }
        }
      }
      const direct = directKey(node);
      if (direct) add(node, escaped(direct), new Set());
      else for (const child of childrenOf(node)) visit(child, scope);
    };
    visit(source.tree, new Map());
    return found;
  });
}

const escaped = (text: string) => text.replaceAll(".", "\\.");

/** `const t = await getTranslations("a")`, also several at once by `Promise.all`. */
function declare(declarator: Node, scope: Map<string, string>) {
  const id = part(declarator, "id");
  const given = unwrapped(part(declarator, "init"));
  const all = textOf(part(part(given, "callee"), "object")) === "Promise" ? parts(given, "arguments")[0] : undefined;
  const names: unknown[] = id?.type === "ArrayPattern" && Array.isArray(id.elements) ? id.elements : [id];
  const values = all ? parts(all, "elements") : [given];
  for (const [index, value] of values.entries()) {
    const place = makers.get(textOf(part(value, "callee")) ?? "");
    const namespace = place === undefined ? undefined : textOf(parts(value, "arguments")[place]);
    const name = Object(names[index]).name;
    if (namespace !== undefined && typeof name === "string") scope.set(name, namespace);
    // A name that is taken for something else no longer translates.
    else if (typeof name === "string") scope.delete(name);
  }
}

const unwrapped = (node: Node | undefined): Node | undefined =>
  node?.type === "AwaitExpression" ? unwrapped(part(node, "argument")) : node;

/** The keys an expression may stand for. What is not written there is one step of a key. */
function patternsOf(key: Node): string[] {
  if (key.type === "ConditionalExpression") {
    return [part(key, "consequent"), part(key, "alternate")].flatMap((branch) => (branch ? patternsOf(branch) : []));
  }
  if (key.type === "TemplateLiteral") {
    return [
      parts(key, "quasis")
        .map((quasi) => escaped(textOf(quasi) ?? ""))
        .join("([^.]+)"),
    ];
  }
  return [key.type === "Literal" ? escaped(textOf(key) ?? "") : "([^.]+)"];
}

function exportedObjects(statement: Node): [string, Node][] {
  const declared = statement.type === "ExportNamedDeclaration" ? part(statement, "declaration") : undefined;
  return declared?.type === "VariableDeclaration" ? constantObjects(declared) : [];
}

function constantObjects(tree: Node): [string, Node][] {
  const found = tree.type === "VariableDeclarator" ? part(tree, "init") : undefined;
  const name = textOf(part(tree, "id"));
  const own: [string, Node][] = found?.type === "ObjectExpression" && name !== undefined ? [[name, found]] : [];
  return [...own, ...childrenOf(tree).flatMap(constantObjects)];
}

/** The names of an object's properties, spread ones included. */
function namesIn(values: Node, objects: Map<string, Node>): Set<string> | null {
  const known = values.type === "Identifier" ? objects.get(textOf(values) ?? "") : values;
  if (known?.type !== "ObjectExpression") return null;
  const names = new Set<string>();
  for (const property of parts(known, "properties")) {
    const spread = part(property, "argument");
    const inner = spread ? namesIn(spread, objects) : new Set([textOf(part(property, "key")) ?? ""]);
    if (!inner) return null;
    for (const name of inner) names.add(name);
  }
  return names;
}

/** `captcha.gone` of `messages[lang].captcha.gone`. */
function directKey(node: Node): string | null {
  const steps: string[] = [];
  let at: Node | undefined = node;
  while (at?.type === "MemberExpression" && at.computed === false) {
    steps.unshift(textOf(part(at, "property")) ?? "");
    at = part(at, "object");
  }
  const whole = at?.type === "MemberExpression" && textOf(part(at, "object")) === "messages";
  return whole && steps.length > 0 ? steps.join(".") : null;
}
