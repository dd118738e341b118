import axe from "axe-core";
import type { Lang } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";

/** What is wrong with a page, whatever it is about; nothing when all is well. */
export async function faultsOf(page: Document, lang: Lang): Promise<string[]> {
  return [
    ...repeatedIds(page),
    ...lostTargets(page),
    ...unlabelled(page),
    ...wrongLanguage(page, lang),
    ...(await axeFaults(page)),
  ];
}

function repeatedIds(page: Document): string[] {
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is there more than once`);
}

/** Attributes that point at elements, which have to be there. */
const pointers = ["aria-describedby", "aria-labelledby", "aria-controls", "for", "form"];

function lostTargets(page: Document): string[] {
  const pointed = pointers.flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? "").split(/\s+/).map((id) => ({ by: name, id })),
    ),
  );
  const linked = [...page.querySelectorAll('a[href^="#"]')].map((link) => ({
    by: "href",
    id: (link.getAttribute("href") ?? "").slice(1),
  }));
  return [...pointed, ...linked]
    .filter(({ id }) => !page.getElementById(id))
    .map(({ by, id }) => `${by} points at "${id}", which is not there`);
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const controlsOf = (within: ParentNode): Control[] => [
  ...within.querySelectorAll<Control>("input[name], select[name], textarea[name]"),
];

function unlabelled(page: Document): string[] {
  return controlsOf(page)
    .filter(({ type }) => type !== "hidden")
    .filter(({ labels }) => ![...(labels ?? [])].some(({ textContent }) => textContent?.trim()))
    .map(({ name }) => `${name} has no label`);
}

/** Every text and spoken attribute that is a whole message of another language than the page's. */
function wrongLanguage(page: Document, lang: Lang): string[] {
  const other = lang === "es" ? "ht" : "es";
  const ours = sentences(messages[lang]);
  const theirs = sentences(messages[other]);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const text = (textContent ?? "").trim();
    const stays = parentElement?.closest("[lang]")?.getAttribute("lang")?.startsWith(other);
    if (!stays && theirs.has(text) && !ours.has(text)) found.push(`"${text}" is not ${lang}`);
  }
  for (const name of ["aria-label", "alt", "title"]) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? "";
      if (theirs.has(text) && !ours.has(text)) found.push(`${name} "${text}" is not ${lang}`);
    }
  }
  return found;
}

function sentences(node: object): Set<string> {
  return new Set(Object.values(node).flatMap((value) => (typeof value === "string" ? [value] : [...sentences(value)])));
}

/** jsdom draws nothing, so that colours and letters cannot be measured: the browser tests do that. */
const drawn = ["color-contrast", "link-in-text-block", "label-content-name-mismatch"];
const rules = Object.fromEntries(drawn.map((rule) => [rule, { enabled: false }]));

async function axeFaults(page: Document): Promise<string[]> {
  // The options of a long list are all alike, and there are hundreds.
  for (const option of page.querySelectorAll("option:nth-child(n + 4)")) option.remove();
  const { violations } = await axe.run(page, { rules, preload: false, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html}`));
}
