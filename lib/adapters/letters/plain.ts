import { INSTITUTION } from "./layout";
import type { Words } from "./words";

const RULE = "-".repeat(48);

/** The e-mail as text alone, complete in both languages; a key or code has a line to itself. */
export function layoutPlain([first, second]: [Words, Words], siteUrl: string): string {
  return [
    ...block(first),
    RULE,
    second.language,
    ...block(second),
    RULE,
    `${INSTITUTION}\n${siteUrl}\n${first.automatic}`,
  ].join("\n\n");
}

function block(words: Words): string[] {
  const { title, greeting, body, list, note, box, button, warning, call } = words;
  return [
    `${title}\n${"=".repeat([...title].length)}`,
    greeting,
    body,
    list.map((item) => `- ${item}`).join("\n"),
    note,
    box && `${box.label}:\n\n${box.secret}\n\n${box.note}`,
    addressed(button),
    [warning.title, warning.text].filter(Boolean).join("\n"),
    addressed(warning.button),
    [call.join(""), warning.after].filter(Boolean).join("\n"),
  ].filter((part): part is string => Boolean(part));
}

const addressed = (button: Words["button"]) => button && `${button.label}:\n${button.url}`;
