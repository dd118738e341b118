/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | Html | Html[] | null;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

function render(value: Value): string {
  if (value === null) return "";
  if (value instanceof Html) return value.text;
  return Array.isArray(value) ? value.map(render).join("") : escaped(value);
}

/**
 * A template whose every value is escaped, for an element or a double-quoted attribute, unless it is `Html` itself.
 * Line breaks and the indentation around them are dropped.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const literal = strings.map((part) => part.replace(/\n\s*/g, ""));
  return new Html(literal.map((part, index) => part + render(values[index] ?? null)).join(""));
}
