import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { Keyring } from "@/lib/adapters/keyring";
import { makeSeal } from "@/lib/adapters/seal";
import { readSecrets } from "@/lib/launcher/secrets";
import type es from "@/messages/es.json";
import { jpeg } from "./files";

/** Playwright's loader takes no JSON modules. */
const load = (lang: string): typeof es =>
  JSON.parse(readFileSync(new URL(`../../messages/${lang}.json`, import.meta.url), "utf8"));

export const texts = { es: load("es"), ht: load("ht") };

/** Hidden fields that the page itself fills. */
const own = new Set(["captcha", "captchaToken", "captchaProof"]);

/** Types into a form as a person would, field by field. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  const names = Object.keys(values).filter((name) => !own.has(name));
  const kinds = await page.locator("#tramite").evaluate((form, names) => {
    const kindOf = (field: Element | null) => (field instanceof HTMLInputElement ? field.type : field?.tagName);
    return names.map((name) => kindOf(form.querySelector(`[name="${name}"]`)));
  }, names);
  for (const [index, name] of names.entries()) {
    const value = values[name] ?? "";
    const field = page.locator(`#tramite [name="${name}"]`);
    const kind = kinds[index];
    if (kind === "SELECT") await field.selectOption(value);
    else if (kind === "radio") await page.locator(`#tramite [name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await field.setChecked(value === "on");
    else await field.fill(value);
  }
}

/** The letters of the picture, which only whoever has the server's secrets can read out of the page. */
async function readLetters(page: Page): Promise<string> {
  const SECRET_KEYS = readSecrets(process.env.E2E_DATA_DIR ?? "")?.SECRET_KEYS ?? "";
  const seal = makeSeal(new Keyring(SECRET_KEYS.split(",")));
  const token = await page.locator("[name=captchaToken]").inputValue();
  return z.object({ letters: z.string() }).parse(await seal.open("captcha", token)).letters;
}

export async function typeLetters(page: Page): Promise<void> {
  await page.locator("#captcha").fill(await readLetters(page));
}

export async function attachScan(page: Page, name = "pasaporte.jpg"): Promise<void> {
  await page.locator("#documento").setInputFiles({ name, mimeType: "image/jpeg", buffer: Buffer.from(await jpeg()) });
}

/** The answer is on the page: without JavaScript a new one, with it the form is no longer busy. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await expect(page.locator("#tramite[aria-busy=true]")).toHaveCount(0);
}

/** Sends the form with its main button and waits for the answer, whichever it is. */
export async function send(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().click();
  await answered;
  await settled(page);
}

/** Presses one of the form's other buttons, by its value. */
export async function press(page: Page, value: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(`button[name=accion][value="${value}"]`).first().click();
  await answered;
  await settled(page);
}

/** The errors as they stand beside their fields, and that the summary repeats them and has the focus. */
export async function errorsOf(page: Page): Promise<Record<string, string>> {
  const summary = page.locator(".resumen");
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  const beside: Record<string, string> = {};
  for (const error of await page.locator(".error").all()) {
    const id = (await error.getAttribute("id")) ?? "";
    beside[id.replace(/-e$/, "")] = (await error.locator("> span").innerText()).replace(/^[^:]+:\s*/, "");
  }
  // Not those that lead on from an error.
  const links = summary.locator("li > a");
  expect(await links.allInnerTexts()).toEqual(Object.values(beside));
  for (const link of await links.all()) {
    const target = (await link.getAttribute("href")) ?? "";
    await expect(page.locator(target)).toHaveCount(1);
  }
  return beside;
}

/** The one-button page that a message leads to. */
export const linkIn = ({ text }: { text: string }) => /https?:\/\/\S+\/enlace\/\w+/.exec(text)?.[0] ?? "";

/** The provisional key that a message brings. */
export const keyIn = ({ text }: { text: string }) => /\b[A-Z0-9]{10}\b/.exec(text)?.[0] ?? "";

/** The code that a message brings. */
export const codeIn = ({ text }: { text: string }) => /^\d{3} ?\d{3}$/m.exec(text)?.[0] ?? "";

/** Says which page a trámite has come to, whatever the language. */
export const atStep = (page: Page, path: string, paso?: string) =>
  expect(page).toHaveURL(new RegExp(`${path}${paso ? `\\?paso=${paso}` : ""}$`));
